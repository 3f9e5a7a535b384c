--liquibase formatted sql

--changeset gengyun:indicators-026-external-facts-move
-- facts of a company's own belong to the module of facts, which knows customers; they are measured
-- from there as before
alter table indicators.external_fact set schema customers;
alter view indicators.external_fact_source set schema customers;
