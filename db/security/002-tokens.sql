--liquibase formatted sql

--changeset gengyun:security-002-tokens
create table security.token (
    id uuid primary key,
    account uuid not null references security.account (id) on delete cascade,
    name text not null check (char_length(name) between 1 and 100),
    -- SHA-256 of 256 random bits: nothing to guess, so that a fast hash is enough
    hash bytea not null unique check (octet_length(hash) = 32),
    -- its first letters, by which the holder recognises it
    hint text not null,
    read_only boolean not null,
    roles text[] not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    withdrawn_at timestamptz
);
create index token_account on security.token (account, made_at);
