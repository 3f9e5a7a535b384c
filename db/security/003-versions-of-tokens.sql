--liquibase formatted sql

--changeset gengyun:security-003-versions-of-tokens
alter table security.token add column version integer not null default 0;
