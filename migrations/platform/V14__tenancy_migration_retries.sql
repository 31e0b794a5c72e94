-- HQ orders the retry of one franchise, based on what it saw: whatever is written into the ledger is counted.
-- The column has a name that no other table has: nodes of the build before join this one and don't say whose revision they mean.

alter table franchise_schema add column writes bigint not null default 0;

grant update (writes) on franchise_schema to ${appRole};
