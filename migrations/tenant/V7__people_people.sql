-- Who belongs to the franchise: the people with their names and the programs of partners. What they may do is decided by
-- platform.membership alone; the roles here are what the last act of an owner wanted, and are written with it.

create table people (
    id         uuid primary key,
    version    bigint      not null,
    kind       text        not null check (kind in ('person', 'program')),
    subject    text,
    name       text        not null check (name <> ''),
    email      text check (email = lower(email)),
    first_name text,
    last_name  text,
    roles      text        not null check (roles ~ '^[a-z]+( [a-z]+)*$'),
    state      text        not null check (state in ('inviting', 'invited', 'active', 'failed', 'removed')),
    note       text,
    work       uuid unique,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (state in ('inviting', 'failed', 'removed') or subject is not null)
);

-- A removed row stays until the identity provider has heard of it; meanwhile the same person may be invited again.
create unique index people_email_key on people (email) where state <> 'removed';
create unique index people_subject_key on people (subject) where state <> 'removed';
create index people_by_name on people (name, id);
create index people_by_creation on people (created_at, id);

-- What was done about somebody, and by whom. Rows are only added, and outlive the person's.
create table people_events (
    id        uuid primary key,
    person_id uuid        not null,
    name      text        not null,
    event     text        not null check (event in ('invited', 'invited_again', 'joined', 'invitation_failed', 'roles_changed',
                                                    'invitation_withdrawn', 'removed')),
    at        timestamptz not null,
    subject   text        not null,
    by_name   text        not null,
    detail    text
);

create index people_events_by_time on people_events (at, id);

-- Those who belonged before. Only their accounts know their names, so a job asks for these.
insert into people (id, version, kind, subject, name, roles, state, work, created_at, updated_at)
select gen_random_uuid(), 0, case when bool_or(role = 'partner') then 'program' else 'person' end, subject,
       'Name not known yet', string_agg(role, ' ' order by role), 'active', gen_random_uuid(), min(m.created_at), now()
from platform.membership m
join platform.franchise f on f.id = m.franchise_id
where f.schema_name = current_schema
group by subject;

insert into platform.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
select 'people', f.id || '/' || p.work, '0', now(), false, 1
from people p, platform.franchise f
where f.schema_name = current_schema;

grant select, insert, update, delete on people to ${role};
grant select, insert on people_events to ${role};
