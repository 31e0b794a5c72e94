-- The bytes of the franchise's export, in pieces. They lie here and not with the platform, behind the same wall as what they hold,
-- and go with the schema.

create table export_chunks (
    export_id uuid  not null,
    position  int   not null,
    content   bytea not null,
    primary key (export_id, position)
);

-- It is compressed already.
alter table export_chunks alter column content set storage external;

grant select, insert, delete on export_chunks to ${role};
