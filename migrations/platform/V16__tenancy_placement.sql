-- Where each franchise lies, and how nodes hear of changes to what they keep in memory.

alter table franchise
    add column database_name text not null default 'home' check (database_name ~ '^[a-z][a-z0-9_]{0,19}$');

create index franchise_by_database on franchise (database_name);

grant insert (database_name) on franchise to ${appRole};
grant update (database_name) on franchise to ${appRole};

-- How far the changes that a further database had for the registry are carried over, so that none is done twice or out of turn.
create table membership_carried (
    database_name text   not null,
    franchise_id  text   not null references franchise (id),
    last_id       bigint not null,
    primary key (database_name, franchise_id)
);

grant select, insert, update (last_id) on membership_carried to ${appRole};

-- Whoever listens hears what was changed and of whom: 'franchise crown-denver', 'person 6f9a1c1e-...'.
create function announce_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform pg_notify('candlefish_registry', tg_argv[0] || ' ' || (to_jsonb(old) ->> tg_argv[1]));
    else
        perform pg_notify('candlefish_registry', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1]));
    end if;
    return null;
end $$;

create trigger announce after insert or update or delete on franchise
    for each row execute function announce_change('franchise', 'id');
create trigger announce_new after insert or delete on franchise_schema
    for each row execute function announce_change('franchise', 'franchise_id');
create trigger announce_state after update on franchise_schema
    for each row when (old.state is distinct from new.state) execute function announce_change('franchise', 'franchise_id');
create trigger announce after insert or delete on membership
    for each row execute function announce_change('person', 'subject');
create trigger announce after insert or delete on awaited_member
    for each row execute function announce_change('person', 'subject');
