create table products (
    id           uuid primary key,
    version      bigint         not null,
    name         text           not null check (name <> ''),
    sku          text unique,
    description  text,
    category     text,
    unit_price   numeric(19, 6) not null check (unit_price >= 0),
    discontinued boolean        not null,
    external_id  text unique,
    created_at   timestamptz    not null,
    updated_at   timestamptz    not null
);

create index products_by_name on products (name, id);
create index products_by_unit_price on products (unit_price, id);
create index products_by_creation on products (created_at, id);

grant select, insert, update on products to ${role};
