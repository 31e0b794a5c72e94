-- As in each franchise's schema: answers to requests about franchises, which a repeated one with the same key gets again.

create table idempotency_keys (
    principal  text        not null,
    method     text        not null,
    path       text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     int         not null,
    location   text,
    etag       text,
    body       text        not null,
    created_at timestamptz not null,
    primary key (principal, path, method, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);

grant select, insert, update, delete on idempotency_keys to ${appRole};
