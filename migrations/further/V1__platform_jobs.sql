-- What a further database has beside the schemas of the franchises that lie in it: their jobs, written in the transaction that
-- wants them, and what is on its way to the registry, which lies in the home database alone.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- Who is to belong to a franchise from now on; carried to the registry in the order of the ids, and then removed.
create table membership_change (
    id           bigint generated always as identity primary key,
    franchise_id text        not null,
    subject      text        not null,
    act          text        not null check (act in ('admit', 'change', 'arrived', 'remove')),
    roles        text        not null,
    at           timestamptz not null
);

create index membership_change_by_franchise on membership_change (franchise_id, id);

-- Scripts of the franchises' schemas look for what was there before them. In a further database nothing was.
create table franchise (
    id          text primary key,
    schema_name text not null
);

create table membership (
    franchise_id text        not null,
    subject      text        not null,
    role         text        not null,
    created_at   timestamptz not null
);

revoke all on schema public from public;
grant usage on schema platform to ${appRole};
grant select, insert, update, delete on scheduled_tasks to ${appRole};
grant select, insert, delete on membership_change to ${appRole};
