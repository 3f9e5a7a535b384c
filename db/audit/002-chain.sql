--liquibase formatted sql

--changeset gengyun:audit-002-chain splitStatements:false
-- the token by which it was done over REST
alter table audit.entry add column via text;

-- searched newest first
drop index audit.entry_subject;
drop index audit.entry_at;
create index entry_at on audit.entry (at, id);
create index entry_subject on audit.entry (subject, at, id);
create index entry_actor on audit.entry (actor, at, id);
create index entry_type on audit.entry (type, at, id);
create index entry_employee on audit.entry ((facts -> 'employee' ->> 'value'), at, id)
    where facts -> 'employee' ->> 'value' is not null;

-- Entries that no seal covers yet. Filled in the transaction of the entry, so that one which commits
-- late with a low id waits here like any other. No foreign key: its check would lock each new entry.
create table audit.unsealed (entry bigint primary key);
insert into audit.unsealed select id from audit.entry;

create function audit.await_seal() returns trigger language plpgsql as $$
begin
    insert into audit.unsealed select id from added;
    return null;
end
$$;
create trigger awaits_seal after insert on audit.entry
    referencing new table as added for each statement execute function audit.await_seal();

-- one link for each sealed entry, in the order of sealing
create table audit.link (
    position bigint primary key,
    entry bigint not null unique references audit.entry (id),
    hash bytea not null check (octet_length(hash) = 32)
);

-- one seal over a run of links, each with the hash of the seal before in its own
create table audit.seal (
    number bigint primary key,
    sealed_at timestamptz not null,
    first_position bigint not null,
    last_position bigint not null,
    hash bytea not null check (octet_length(hash) = 32)
);
create index seal_last_position on audit.seal (last_position);

-- where the chain ends; its lock lets one seal at a time
create table audit.head (
    only_one boolean primary key check (only_one),
    seal bigint not null,
    seal_hash bytea not null,
    position bigint not null,
    link_hash bytea not null
);
insert into audit.head values
    (true, 0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

create trigger append_only before update or delete on audit.link
    for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.link
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.seal
    for each statement execute function audit.refuse_change();

-- also where a session claims to be a replica
alter table audit.entry enable always trigger append_only;
alter table audit.entry enable always trigger never_emptied;
alter table audit.entry enable always trigger awaits_seal;
alter table audit.link enable always trigger append_only;
alter table audit.link enable always trigger never_emptied;
alter table audit.seal enable always trigger append_only;
alter table audit.seal enable always trigger never_emptied;
