-- Answers that a repeated request with the same key gets again. The row commits with the effect.

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

grant select, insert, update, delete on idempotency_keys to ${role};
