create table invoices (id int primary key, order_id int not null references orders (id));
alter table orders add column note text;
