--liquibase formatted sql

--changeset gengyun:imports-001-batches
create schema if not exists imports;

create table imports.batch (
    id          uuid primary key,
    target      text        not null,
    file_name   text        not null,
    dry_run     boolean     not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    phase       text        not null check (phase in ('WAITING', 'READING', 'CHECKING', 'STORING', 'ENDED')),
    bytes       bigint      not null,
    bytes_read  bigint      not null default 0,
    row_count   bigint      not null default 0,
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    message     text,
    arguments   text[],
    started_by  text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create index batch_running on imports.batch (id) where state = 'RUNNING';

-- one line for each cell that a row was refused for
create table imports.rejection (
    batch_id  uuid   not null references imports.batch (id) on delete cascade,
    line      bigint not null,
    heading   text   not null,
    value     text   not null,
    reason    text   not null,
    arguments text[] not null
);
create index rejection_batch on imports.rejection (batch_id, line);
