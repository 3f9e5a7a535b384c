--liquibase formatted sql

--changeset gengyun:workflow-001-inbox
create schema if not exists workflow;

-- one row for each user task, written in the engine's transaction, so that a page of the inbox is one
-- statement on one index; position: when due in epoch milliseconds, done ones backwards behind them
create table workflow.inbox_item (
    task_id varchar(64) primary key,
    process_key text not null,
    definition_id varchar(64) not null,
    task_key text not null,
    name_zh text not null,
    name_en text not null,
    title_zh text not null,
    title_en text not null,
    business_key text not null,
    performer text not null,
    subject uuid,
    subject_number text,
    subject_name text,
    assignee uuid,
    assignee_name text,
    owner uuid,
    owner_name text,
    candidate_role text,
    excluded uuid[] not null default '{}',
    state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    outcome text,
    completed_by uuid,
    reason text not null,
    delegated boolean not null default false,
    created_at timestamptz not null,
    due_at timestamptz,
    ended_at timestamptz,
    reminded_at timestamptz,
    position bigint not null,
    search text not null
);
create index inbox_item_mine on workflow.inbox_item (assignee, position, task_id) where state = 'OPEN';
create index inbox_item_to_claim on workflow.inbox_item (candidate_role, position, task_id)
    where state = 'OPEN' and assignee is null;
create index inbox_item_done on workflow.inbox_item (completed_by, position, task_id) where state = 'DONE';
create index inbox_item_case on workflow.inbox_item (business_key);

--changeset gengyun:workflow-001-approvals splitStatements:false
create table workflow.approval_entry (
    id uuid primary key,
    at timestamptz not null,
    business_key text not null,
    process_key text,
    task_id varchar(64),
    task_key text,
    act text not null,
    actor uuid,
    actor_name text not null,
    on_behalf_of text,
    opinion text,
    details jsonb not null default '{}'
);
create index approval_entry_case on workflow.approval_entry (business_key, at, id);

create function workflow.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the approval record is append-only';
end $$;
create trigger approval_entry_append_only before update or delete on workflow.approval_entry
    for each row execute function workflow.refuse_change();
create trigger approval_entry_not_truncated before truncate on workflow.approval_entry
    for each statement execute function workflow.refuse_change();

--changeset gengyun:workflow-001-engine-indexes
create index gengyun_ru_task_assignee on act_ru_task (assignee_, create_time_ desc);
create index gengyun_ru_task_definition on act_ru_task (proc_def_id_, task_def_key_);
