--liquibase formatted sql

--changeset gengyun:audit-001-trail splitStatements:false
create schema if not exists audit;

create table audit.entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid,
    actor_name text,
    type text not null,
    subject text not null,
    facts jsonb not null
);
create index entry_subject on audit.entry (subject, id);
create index entry_at on audit.entry (at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.entry
    for each statement execute function audit.refuse_change();
