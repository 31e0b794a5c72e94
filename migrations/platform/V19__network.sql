-- What HQ sees of all franchises together.

-- When something was last changed in a franchise, to within a minute.
create table franchise_activity (
    franchise_id text primary key references franchise (id) on delete cascade,
    changed_at   timestamptz not null
);

create index franchise_activity_by_time on franchise_activity (changed_at);
create index franchise_event_by_time on franchise_event (at, id);

grant select, insert, update on franchise_activity to ${appRole};
