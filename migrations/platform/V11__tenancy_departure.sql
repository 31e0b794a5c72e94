-- How franchises leave: since when and why, and the export that hands their data over.

create table departure (
    franchise_id text primary key references franchise (id),
    since        timestamptz not null,
    reason       text        not null check (reason <> ''),
    archived_at  timestamptz
);

-- The last export that was ordered; another one takes its place. Its bytes lie with the franchise.
create table franchise_export (
    franchise_id   text primary key references franchise (id),
    export_id      uuid        not null unique,
    status         text        not null check (status in ('scheduled', 'running', 'completed', 'failed')),
    subject        text        not null,
    by_name        text        not null,
    ordered_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    rows_done      bigint      not null default 0,
    rows_total     bigint      not null default 0,
    detail         text,
    schema_version text,
    taken_at       timestamptz,
    bytes          bigint,
    sha256         text check (sha256 ~ '^[0-9a-f]{64}$'),
    content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
    check (status <> 'completed' or (schema_version is not null and taken_at is not null and bytes is not null
                                     and sha256 is not null and content_sha256 is not null))
);

-- What a completed export holds.
create table franchise_export_table (
    franchise_id text   not null references franchise_export (franchise_id),
    name         text   not null,
    position     int    not null,
    row_count    bigint not null,
    sha256       text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (franchise_id, name)
);

grant select, insert on departure to ${appRole};
grant update (archived_at) on departure to ${appRole};
grant select, insert, update on franchise_export to ${appRole};
grant select, insert, delete on franchise_export_table to ${appRole};
