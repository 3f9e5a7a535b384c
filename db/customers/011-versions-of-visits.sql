--liquibase formatted sql

--changeset gengyun:customers-011-versions-of-visits
-- counts the changes of a visit, so that two people never overwrite each other
alter table customers.visit add column version bigint not null default 0;
