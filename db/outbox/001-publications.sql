--liquibase formatted sql

--changeset gengyun:outbox-001-publications
create schema if not exists outbox;

-- An event on its way to one listener, as Spring Modulith's registry keeps it: stored in the
-- transaction that published the event, gone when the listener has done its work.
create table outbox.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on outbox.event_publication using hash (serialized_event);
