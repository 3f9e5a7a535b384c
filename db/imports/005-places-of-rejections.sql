--liquibase formatted sql

--changeset gengyun:imports-005-places-of-rejections
-- where a page of refused cells ends
alter table imports.rejection add column place bigint generated always as identity;
create unique index rejection_place on imports.rejection (batch_id, line, place);
drop index imports.rejection_batch;
