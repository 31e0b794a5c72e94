-- Which franchises are filled from the export of another one, in place of being begun empty.

create table restoration (
    franchise_id text primary key references franchise (id),
    source_id    text not null references franchise (id),
    export_id    uuid not null
);

grant select, insert on restoration to ${appRole};
