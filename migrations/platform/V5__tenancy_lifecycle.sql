-- The life of franchises: what each was requested with, how far its setting up is, and who did what to it.

alter table franchise
    add column revision         bigint not null default 0,
    add column updated_at       timestamptz not null default now(),
    add column suspended_at     timestamptz,
    add column suspended_reason text;

update franchise set updated_at = created_at;

alter table franchise
    add check (suspended_at is null or state = 'suspended'),
    add check ((suspended_at is null) = (suspended_reason is null));

create index franchise_by_creation on franchise (created_at, id);

-- Where it is to work; from here the locations go into its schema.
create table founding_location (
    id           uuid primary key,
    franchise_id text not null references franchise (id),
    position     int  not null,
    name         text not null check (name <> ''),
    time_zone    text not null,
    unique (franchise_id, position),
    unique (franchise_id, name)
);

-- Who is to be its first owner.
create table founding_owner (
    franchise_id text primary key references franchise (id),
    email        text not null,
    first_name   text not null,
    last_name    text not null
);

create table provisioning_step (
    franchise_id text not null references franchise (id),
    position     int  not null,
    name         text not null,
    state        text not null check (state in ('waiting', 'running', 'done', 'failed')),
    attempts     int  not null,
    detail       text,
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (franchise_id, name)
);

-- Rows are only added.
create table franchise_event (
    id           uuid primary key,
    franchise_id text        not null references franchise (id),
    event        text        not null check (event in ('requested', 'changed', 'provisioning_started', 'activated',
                                                       'provisioning_failed', 'suspended', 'resumed')),
    at           timestamptz not null,
    subject      text        not null,
    by_name      text        not null,
    reason       text
);

create index franchise_event_by_franchise on franchise_event (franchise_id, at, id);

-- The app keeps the books of a franchise's life. What it is called for good, who belongs to it, its schema and its role are
-- beyond these rights: they are the owner's, whose login only provisioning has.
grant insert (id, schema_name, name, blueprint, state, currency, revision, created_at, updated_at) on franchise to ${appRole};
grant update (name, blueprint, state, currency, revision, updated_at, suspended_at, suspended_reason) on franchise
    to ${appRole};
grant select, insert, delete on founding_location to ${appRole};
grant select, insert on founding_owner to ${appRole};
grant update (email, first_name, last_name) on founding_owner to ${appRole};
grant select, insert on provisioning_step to ${appRole};
grant update (state, attempts, detail, started_at, finished_at) on provisioning_step to ${appRole};
grant select, insert on franchise_event to ${appRole};
