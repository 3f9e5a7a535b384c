--liquibase formatted sql

--changeset gengyun:imports-006-versions-of-batches
-- counts what happens to a batch, so that a process that gave it up and one that ends it never
-- overwrite each other
alter table imports.batch add column version bigint not null default 0;
