--liquibase formatted sql

--changeset gengyun:shell-001-answers
create schema if not exists shell;

-- what a POST with an Idempotency-Key was answered; status is null while it runs
create table shell.answer (
    account uuid not null,
    path text not null,
    key text not null,
    request text not null,
    at timestamptz not null,
    status integer,
    headers jsonb,
    body bytea,
    primary key (account, path, key)
);
create index answer_at on shell.answer (at);
