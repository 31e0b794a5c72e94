-- Owners decide who belongs to their franchise. The registry's rows stay what authorizes; from here the app writes them in the
-- transaction of the owner's act, and takes them away in it.

-- Who was let in and has not come yet; the first request takes the row away.
create table awaited_member (
    franchise_id text        not null references franchise (id),
    subject      text        not null,
    since        timestamptz not null,
    primary key (subject, franchise_id)
);

-- A role is given or taken away, never turned into another one in place. No franchise's role has any of this.
grant insert, delete on membership to ${appRole};
grant select, insert, delete on awaited_member to ${appRole};
