--liquibase formatted sql

--changeset gengyun:indicators-001-library
create schema if not exists indicators;

create table indicators.indicator (
    key text primary key
);

-- json, not jsonb: measures keep the order in which they were written
create table indicators.indicator_version (
    indicator text not null references indicators.indicator (key),
    version integer not null,
    definition json not null,
    changed_by text,
    changed_at timestamptz not null default now(),
    primary key (indicator, version)
);

create table indicators.scorecard (
    key text primary key
);

create table indicators.scorecard_version (
    scorecard text not null references indicators.scorecard (key),
    version integer not null,
    name text not null,
    position text,
    valid_from date not null,
    changed_by text,
    changed_at timestamptz not null default now(),
    primary key (scorecard, version)
);

create table indicators.scorecard_line (
    scorecard text not null,
    version integer not null,
    place integer not null,
    indicator text not null references indicators.indicator (key),
    weight numeric(5, 2) not null check (weight > 0),
    baseline numeric,
    target numeric not null,
    stretch numeric,
    cap numeric,
    floor numeric,
    missing text check (missing in ('SPREAD', 'ZERO')),
    primary key (scorecard, version, place),
    unique (scorecard, version, indicator),
    foreign key (scorecard, version) references indicators.scorecard_version (scorecard, version)
);

--changeset gengyun:indicators-001-append-only splitStatements:false
create function indicators.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end $$;

create trigger append_only before update or delete on indicators.indicator_version
    for each row execute function indicators.refuse_change();
create trigger append_only before update or delete on indicators.scorecard_version
    for each row execute function indicators.refuse_change();
create trigger append_only before update or delete on indicators.scorecard_line
    for each row execute function indicators.refuse_change();
