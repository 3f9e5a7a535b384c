--liquibase formatted sql

--changeset gengyun:guide-001-first-run
create schema if not exists guide;

create table guide.first_run (
    only_one boolean primary key check (only_one),
    begun_at timestamptz not null,
    ended_at timestamptz
);

create table guide.skipped_step (
    step       text primary key,
    skipped_by text not null,
    skipped_at timestamptz not null
);

--changeset gengyun:guide-001-tours
-- where an account stands in the guided tour; no row: it was never offered
create table guide.tour (
    account    uuid primary key,
    state      text not null check (state in ('OFFERED', 'RUNNING', 'LEFT', 'DONE')),
    stop       text,
    changed_at timestamptz not null
);
