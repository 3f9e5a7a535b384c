--liquibase formatted sql

--changeset gengyun:demo-002-introductions
-- what there is to try with an account; null for those that are only listed
alter table demo.hint add column explanation_zh text;
alter table demo.hint add column explanation_en text;
