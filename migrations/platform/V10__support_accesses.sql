-- When somebody at HQ may look into a franchise, and why. It lies here and not with the franchise, since a person of HQ is asked
-- for across franchises. Rows are never removed.

create table support_access (
    id                 uuid primary key,
    franchise_id       text        not null references franchise (id),
    subject            text        not null,
    by_name            text        not null,
    reason             text        not null check (reason <> ''),
    opened_at          timestamptz not null,
    expires_at         timestamptz not null check (expires_at > opened_at),
    changes_allowed_by text,
    ended_at           timestamptz,
    ended_by           text,
    revision           bigint      not null default 0,
    check ((ended_at is null) = (ended_by is null))
);

create index support_access_by_franchise on support_access (franchise_id, opened_at, id);
create index support_access_by_person on support_access (subject, franchise_id, expires_at) where ended_at is null;

grant select on support_access to ${appRole};
grant insert (id, franchise_id, subject, by_name, reason, opened_at, expires_at) on support_access to ${appRole};
grant update (changes_allowed_by, ended_at, ended_by, revision) on support_access to ${appRole};

-- What can happen to a franchise is listed in one place, the code.
alter table franchise_event
    drop constraint franchise_event_event_check,
    add constraint franchise_event_event_check check (event ~ '^[a-z_]{1,40}$');
