--liquibase formatted sql

--changeset gengyun:documents-001-documents
create schema if not exists documents;

create table documents.document (
    id uuid primary key,
    owner text not null,
    name text not null,
    kind text not null,
    size bigint not null,
    by_name text not null,
    at timestamptz not null
);
create index document_owner on documents.document (owner, at);

-- the content in pieces, so that neither storing nor reading needs the whole file in memory
create table documents.piece (
    document uuid not null references documents.document (id) on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (document, number)
);
