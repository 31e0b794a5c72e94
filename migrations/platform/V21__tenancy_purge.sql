-- How the data of a franchise that has left is taken away: not before a time, and not by one person alone.

-- An archived row without it was written by a node of the build before, which knew of no such time.
alter table departure add column kept_until timestamptz;

create table purge (
    franchise_id      text primary key references franchise (id),
    requested_subject text        not null,
    requested_by      text        not null,
    requested_at      timestamptz not null,
    reason            text        not null check (reason <> ''),
    ordered_subject   text,
    ordered_by        text,
    ordered_at        timestamptz,
    -- Why it could not be ended; ordered again, it goes on.
    detail            text,
    check ((ordered_subject is null) = (ordered_at is null)),
    check ((ordered_by is null) = (ordered_at is null)),
    check (ordered_subject <> requested_subject)
);

grant update (kept_until) on departure to ${appRole};
grant select, insert, delete on purge to ${appRole};
grant update (ordered_subject, ordered_by, ordered_at, detail) on purge to ${appRole};
