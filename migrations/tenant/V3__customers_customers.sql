create table customers (
    id            uuid primary key,
    version       bigint      not null,
    name          text        not null check (name <> ''),
    contact_name  text,
    contact_title text,
    email         text,
    phone         text,
    fax           text,
    street        text,
    city          text,
    region        text,
    postal_code   text,
    country       text,
    external_id   text unique,
    notes         text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);

create index customers_by_name on customers (name, id);
create index customers_by_creation on customers (created_at, id);

grant select, insert, update on customers to ${role};
