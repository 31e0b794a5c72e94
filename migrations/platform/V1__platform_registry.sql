-- The registry: which franchises there are, and who belongs to them in which role.

create table franchise (
    id          text primary key check (id ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    schema_name text        not null unique check (schema_name = 'f_' || replace(id, '-', '_')),
    name        text        not null check (name <> ''),
    blueprint   text        not null check (blueprint in ('awards', 'painting', 'concerts', 'waste')),
    state       text        not null check (state in ('requested', 'provisioning', 'provisioning_failed', 'active',
                                                      'suspended', 'offboarding', 'archived', 'purged')),
    currency    char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    created_at  timestamptz not null
);

create index franchise_by_name on franchise (name, id);

create table membership (
    franchise_id text        not null references franchise (id),
    subject      text        not null,
    role         text        not null check (role in ('owner', 'manager', 'estimator', 'production', 'crew', 'customer',
                                                      'partner')),
    created_at   timestamptz not null,
    primary key (subject, franchise_id, role)
);

-- The app reads the registry; only provisioning writes it.
grant usage on schema platform to ${appRole};
grant select on franchise, membership to ${appRole};
