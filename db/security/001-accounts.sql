--liquibase formatted sql

--changeset gengyun:security-001-accounts
create schema if not exists security;

create table security.account (
    id uuid primary key,
    version integer not null,
    username text not null check (char_length(username) between 1 and 64),
    password text not null,
    employee uuid,
    roles text[] not null,
    active boolean not null,
    language text check (language in ('zh', 'en')),
    stamp integer not null,
    created_at timestamptz not null
);
create unique index account_username on security.account (lower(username));
-- tasks go to the account of a person, so there is at most one that is open
create unique index account_employee on security.account (employee) where active;
create index account_roles on security.account using gin (roles);

create table security.set_up_token (
    only_one boolean primary key check (only_one),
    hash text not null,
    made_at timestamptz not null
);
