--liquibase formatted sql

--changeset gengyun:demo-001-company
create schema if not exists demo;

-- at most one demo company; finished_at is empty while it is being generated
create table demo.company (
    only_one boolean primary key default true check (only_one),
    begun_at timestamptz not null,
    finished_at timestamptz
);

-- accounts whose password everybody may know, as the login page lists them
create table demo.hint (
    account uuid primary key,
    username text not null,
    label_zh text not null,
    label_en text not null,
    rank integer not null
);
