--liquibase formatted sql

--changeset gengyun:audit-004-about-whom
-- whom an object is about, by the first entry that says so; an account's entries are many
create index entry_about_whom on audit.entry (subject, at, id)
    where facts -> 'employee' ->> 'value' is not null;
