--liquibase formatted sql

--changeset gengyun:organization-002-company
create table organization.company (
    only_one boolean primary key check (only_one),
    name     text not null check (char_length(name) between 1 and 100),
    language text not null check (language in ('zh', 'en'))
);
