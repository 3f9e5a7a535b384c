--liquibase formatted sql

--changeset gengyun:documents-002-same-content-and-day
-- what tells that a case has this content already; files of before have none
alter table documents.document add column hash bytea check (octet_length(hash) = 32);
create unique index document_content on documents.document (owner, hash);
-- whose it is, for what one account may store on one day
alter table documents.document add column by_account uuid;
create index document_by_account on documents.document (by_account, at);
