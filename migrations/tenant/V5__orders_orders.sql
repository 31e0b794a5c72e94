-- Orders with their lines. Published figures are stored in minor units of the franchise's currency.

create table orders (
    id              uuid primary key,
    version         bigint      not null,
    state           text        not null check (state in ('draft', 'confirmed', 'cancelled')),
    number          bigint unique,
    customer_id     uuid        not null references customers (id),
    location_id     uuid        not null references locations (id),
    ordered_on      date        not null,
    required_on     date check (required_on >= ordered_on),
    external_id     text unique,
    notes           text,
    line_count      int         not null,
    units           bigint      not null,
    before_discount bigint      not null,
    subtotal        bigint      not null,
    confirmed_at    timestamptz,
    cancelled_at    timestamptz,
    cancel_reason   text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    check (state <> 'confirmed' or (number is not null and confirmed_at is not null)),
    check ((state = 'cancelled') = (cancelled_at is not null))
);

create index orders_by_day on orders (ordered_on, id);
create index orders_by_total on orders (subtotal, id);
create index orders_by_creation on orders (created_at, id);
create index orders_by_customer on orders (customer_id, ordered_on, id);

create table order_lines (
    id               uuid primary key,
    order_id         uuid           not null references orders (id),
    position         int            not null,
    product_id       uuid           not null references products (id),
    product_name     text           not null,
    quantity         int            not null check (quantity > 0),
    unit_price       numeric(19, 6) not null check (unit_price >= 0),
    discount_percent numeric(9, 6)  not null check (discount_percent between 0 and 100),
    before_discount  bigint         not null,
    total            bigint         not null
);

create index order_lines_by_order on order_lines (order_id, position);
create index order_lines_by_product on order_lines (product_id);

-- What happened to an order, and who did it. Rows are only added.
create table order_events (
    id       uuid primary key,
    order_id uuid        not null references orders (id),
    event    text        not null check (event in ('created', 'changed', 'confirmed', 'cancelled', 'imported')),
    at       timestamptz not null,
    subject  text        not null,
    by_name  text        not null,
    detail   text
);

create index order_events_by_order on order_events (order_id, at);

-- The next number of each series; a row is locked while a number is taken, so that none is missing or double.
create table number_series (
    series      text primary key,
    next_number bigint not null check (next_number > 0)
);

insert into number_series (series, next_number) values ('orders', 1001);

grant select, insert, update on orders to ${role};
grant select, insert, update, delete on order_lines to ${role};
grant select, insert on order_events to ${role};
grant select, update on number_series to ${role};
