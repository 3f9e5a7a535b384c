--liquibase formatted sql

--changeset gengyun:organization-003-versions
alter table organization.company add column version integer not null default 0;
alter table organization.calendar_day add column version integer not null default 0;
