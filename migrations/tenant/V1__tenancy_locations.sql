-- The places where the franchise works. Dates of its records are local to a location's time zone.

create table locations (
    id         uuid primary key,
    name       text    not null unique check (name <> ''),
    time_zone  text    not null,
    is_primary boolean not null
);

create unique index locations_one_primary on locations (is_primary) where is_primary;

grant select on locations to ${role};
