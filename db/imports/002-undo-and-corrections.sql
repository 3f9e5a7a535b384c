--liquibase formatted sql

--changeset gengyun:imports-002-undo
alter table imports.batch drop constraint batch_state_check;
alter table imports.batch add constraint batch_state_check
    check (state in ('RUNNING', 'DONE', 'FAILED', 'UNDONE'));
alter table imports.batch
    add column mapping     jsonb,
    add column headings    text[],
    add column fingerprint text,
    add column corrects    uuid references imports.batch (id),
    add column removed     bigint,
    add column restored    bigint,
    add column undone_by   text,
    add column undone_at   timestamptz;
create index batch_corrects on imports.batch (corrects) where corrects is not null;

-- one row for each row that a batch has made (before is null) or changed; after is a hash of the
-- row's fields as the batch left them. Without foreign keys, because it is written in bulk
create table imports.row_change (
    batch_id uuid   not null,
    row_id   uuid   not null,
    before   jsonb,
    after    bigint not null,
    primary key (batch_id, row_id)
);

-- small rows (units, positions) that a batch has made by the way
create table imports.code_made (
    batch_id   uuid   not null references imports.batch (id) on delete cascade,
    table_name text   not null,
    row_id     uuid   not null,
    after      bigint not null,
    primary key (batch_id, table_name, row_id)
);

--changeset gengyun:imports-002-refused-rows
-- the cells of refused rows as they stood in the file, to be corrected and imported again
create table imports.refused_row (
    batch_id uuid   not null references imports.batch (id) on delete cascade,
    line     bigint not null,
    cells    jsonb  not null,
    primary key (batch_id, line)
);

--changeset gengyun:imports-002-remembered-mappings
-- the mapping that was last imported with for a target and a set of headings
create table imports.remembered_mapping (
    target       text        not null,
    fingerprint  text        not null,
    mapping      jsonb       not null,
    batch_id     uuid        not null references imports.batch (id) on delete cascade,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    primary key (target, fingerprint)
);
create index remembered_mapping_batch on imports.remembered_mapping (batch_id);
