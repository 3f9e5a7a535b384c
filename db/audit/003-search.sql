--liquibase formatted sql

--changeset gengyun:audit-003-search
-- who did it is looked for by the name he logs in with, whole or its beginning
drop index audit.entry_actor;
create index entry_actor_name on audit.entry (lower(actor_name) text_pattern_ops, at, id);
