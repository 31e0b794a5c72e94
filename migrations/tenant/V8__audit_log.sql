-- What was done and what was refused here. Rows are only added, each with a hash over itself and the one before.

create table audit (
    id                uuid primary key,
    position          bigint      not null unique check (position > 0),
    hash              bytea       not null check (length(hash) = 32),
    at                timestamptz not null,
    subject           text        not null,
    by_name           text        not null,
    support_access_id uuid,
    operation         text        not null,
    target            text        not null,
    status            int,
    reason            text,
    address           text        not null,
    trace_id          text        not null
);

create index audit_by_subject on audit (subject, position);
create index audit_by_operation on audit (operation, position);
create index audit_under_support on audit (position) where support_access_id is not null;

-- The end of the chain; whoever adds an entry holds this row until the commit.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    hash     bytea  not null check (length(hash) = 32)
);

insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

grant select, insert on audit to ${role};
grant select on audit_head to ${role};
grant update (position, hash) on audit_head to ${role};
