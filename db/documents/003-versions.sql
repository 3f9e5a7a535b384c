--liquibase formatted sql

--changeset gengyun:documents-003-versions
alter table documents.document add column version integer not null default 0;
