create table notes (id int primary key, text text not null);
