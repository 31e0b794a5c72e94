-- Moves of franchises to other databases, and how far each is.

create table franchise_move (
    id           uuid primary key,
    franchise_id text        not null references franchise (id),
    source       text        not null,
    target       text        not null,
    status       text        not null check (status in ('scheduled', 'running', 'completed', 'failed')),
    -- Counts how often a node began with it; what an earlier one still tries is refused.
    run          int         not null default 0,
    subject      text        not null,
    by_name      text        not null,
    ordered_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    paused_at    timestamptz,
    resumed_at   timestamptz,
    -- Why it does not succeed; from then on it is undone.
    detail       text,
    -- What the franchise's role might write, to be given back to it where the move fails.
    write_rights text[],
    check (source <> target)
);

create index franchise_move_by_franchise on franchise_move (franchise_id, ordered_at);

create table move_step (
    move_id     uuid not null references franchise_move (id),
    position    int  not null,
    name        text not null,
    state       text not null check (state in ('waiting', 'running', 'done', 'failed')),
    attempts    int  not null,
    detail      text,
    started_at  timestamptz,
    finished_at timestamptz,
    primary key (move_id, name)
);

alter table franchise
    add column move_id       uuid references franchise_move (id),
    add column writes_paused boolean not null default false,
    add check (not writes_paused or move_id is not null);

grant select, insert on franchise_move, move_step to ${appRole};
grant update (status, run, started_at, finished_at, paused_at, resumed_at, detail, write_rights) on franchise_move to ${appRole};
grant update (state, attempts, detail, started_at, finished_at) on move_step to ${appRole};
grant update (move_id, writes_paused) on franchise to ${appRole};
