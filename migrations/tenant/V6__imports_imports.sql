-- Import jobs with their files. The content of a file goes once the job has ended.

create table imports (
    id               uuid primary key,
    version          bigint      not null,
    status           text        not null check (status in ('scheduled', 'running', 'completed', 'refused', 'discarded',
                                                            'cancelled')),
    dry_run          boolean     not null,
    mapping          text        not null,
    cancel_requested boolean     not null,
    detail           text,
    subject          text        not null,
    by_name          text        not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz
);

create index imports_by_creation on imports (created_at, id);

create table import_files (
    id          uuid primary key,
    import_id   uuid  not null references imports (id),
    position    int   not null,
    kind        text  not null check (kind in ('customers', 'products', 'orders', 'order_lines')),
    file_name   text  not null,
    content     bytea,
    status      text  not null check (status in ('waiting', 'running', 'done', 'refused', 'skipped', 'cancelled')),
    rows_total  int   not null,
    rows_done   int   not null,
    created     int   not null,
    updated     int   not null,
    unchanged   int   not null,
    error_count int   not null,
    errors      text  not null,
    unique (import_id, kind)
);

grant select, insert, update on imports, import_files to ${role};
