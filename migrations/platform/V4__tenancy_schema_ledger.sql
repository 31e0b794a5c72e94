-- The ledger of migrations: which version each franchise's schema has, and what became of the last attempt to change it.

create table franchise_schema (
    franchise_id text primary key references franchise (id) on delete cascade,
    state        text not null check (state in ('current', 'migrating', 'migration_failed')),
    version      text check (version ~ '^[0-9]+(\.[0-9]+)*$'),
    target       text check (target ~ '^[0-9]+(\.[0-9]+)*$'),
    error        text check (length(error) <= 500),
    attempts     int  not null default 0,
    started_at   timestamptz,
    finished_at  timestamptz,
    duration_ms  bigint
);

-- Franchises that were there before: the next run reads their version from their own history.
insert into franchise_schema (franchise_id, state)
select id, 'current' from franchise where state in ('active', 'suspended', 'offboarding', 'archived');

grant select on franchise_schema to ${appRole};
