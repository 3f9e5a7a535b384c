--liquibase formatted sql

--changeset gengyun:appraisal-003-closing-reason
-- why a cycle was closed with open stages; null when everybody was through, or nobody gave a reason
alter table appraisal.cycle add column closing_reason text;
