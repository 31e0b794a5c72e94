-- What the franchise's people say of a location, and whether anything new is placed there.

alter table locations
    add column version     bigint      not null default 0,
    add column state       text        not null default 'open' check (state in ('open', 'closed')),
    add column street      text,
    add column city        text,
    add column region      text,
    add column postal_code text,
    add column country     text,
    add column phone       text,
    add column tax_number  text,
    add column created_at  timestamptz not null default now(),
    add column updated_at  timestamptz not null default now(),
    add constraint locations_primary_is_open check (not is_primary or state = 'open');

create index locations_by_creation on locations (created_at, id);

create table location_tax_rates (
    location_id uuid          not null references locations (id),
    tax_class   text          not null check (tax_class ~ '^[a-z][a-z0-9_-]{0,39}$'),
    percent     numeric(7, 4) not null check (percent between 0 and 100),
    primary key (location_id, tax_class)
);

grant insert, update on locations to ${role};
grant select, insert, update, delete on location_tax_rates to ${role};
