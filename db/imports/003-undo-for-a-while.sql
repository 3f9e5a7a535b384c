--liquibase formatted sql

--changeset gengyun:imports-003-undo-for-a-while
-- when what a batch has changed began to be forgotten; from then on it cannot be undone any more
alter table imports.batch add column forgotten_at timestamptz;
create index batch_to_forget on imports.batch (finished_at) where forgotten_at is null;
