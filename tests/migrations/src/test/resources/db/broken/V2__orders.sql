create table orders (id int primary key, customer_id int not null references customers (id));
