--liquibase formatted sql

--changeset gengyun:rest-001-answers
-- answers to repeated calls belong to the edge of REST, which is a module of its own
alter schema shell rename to rest;
