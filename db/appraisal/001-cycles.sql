--liquibase formatted sql

--changeset gengyun:appraisal-001-cycles
create schema if not exists appraisal;

create table appraisal.cycle (
    id               uuid primary key,
    version          bigint      not null,
    name             text        not null,
    period_from      date        not null,
    period_to        date        not null,
    scorecard        text,
    employee_numbers text[]      not null,
    unit_codes       text[]      not null,
    declare_days     integer     not null check (declare_days between 1 and 365),
    review_days      integer     not null check (review_days between 1 and 365),
    respond_days     integer     not null check (respond_days between 1 and 365),
    appeal_days      integer     not null check (appeal_days between 1 and 365),
    state            text        not null,
    participants     bigint      not null,
    planned_at       timestamptz not null,
    planned_by       uuid        not null,
    opened_at        timestamptz,
    opened_by        uuid,
    closing_by       uuid,
    closed_at        timestamptz,
    check (period_to >= period_from)
);

create table appraisal.opening_chunk (
    cycle_id uuid    not null references appraisal.cycle (id),
    chunk    integer not null,
    attempts integer not null,
    primary key (cycle_id, chunk)
);

create table appraisal.declaration (
    id               uuid primary key,
    version          bigint      not null,
    cycle_id         uuid        not null references appraisal.cycle (id),
    employee_id      uuid        not null references organization.employee (id),
    number           text        not null,
    name             text        not null,
    unit             text,
    position         text,
    grade            text,
    supervisor_id    uuid        references organization.employee (id),
    scorecard        text        not null,
    scored_from      date        not null,
    scored_to        date        not null,
    chunk            integer     not null,
    single           integer,
    started          boolean     not null,
    stage            text        not null,
    stage_since      timestamptz not null,
    stage_due        timestamptz,
    stage_reminder   timestamptz,
    levels_up        integer     not null,
    raw              numeric(8, 2),
    calibrated       numeric(8, 2),
    final            numeric(8, 2),
    before_appeal    numeric(8, 2),
    rating           text,
    note             text,
    submitted_at     timestamptz,
    submitted_by     uuid,
    approved_at      timestamptz,
    responded_at     timestamptz,
    response         text,
    improvement_plan text,
    ended_in         text,
    deciders         uuid[]      not null,
    holders          uuid[]      not null,
    task_id          text,
    task             text,
    task_holder      uuid,
    constraint one_declaration_per_cycle_and_employee unique (cycle_id, employee_id),
    check (scored_to >= scored_from)
);
create index declaration_by_stage on appraisal.declaration (cycle_id, stage);
create index declaration_by_number on appraisal.declaration (cycle_id, number);
create index declaration_by_chunk on appraisal.declaration (cycle_id, chunk);
create index declaration_by_employee on appraisal.declaration (employee_id);
create index declaration_by_supervisor on appraisal.declaration (supervisor_id);
create index declaration_by_holder on appraisal.declaration using gin (holders);

create table appraisal.line_opinion (
    id             uuid primary key,
    declaration_id uuid        not null references appraisal.declaration (id),
    indicator      text        not null,
    opinion        text        not null,
    account_id     uuid        not null,
    given_at       timestamptz not null
);
create index line_opinion_by_declaration on appraisal.line_opinion (declaration_id, given_at);

create table appraisal.appeal (
    id              uuid primary key,
    version         bigint      not null,
    declaration_id  uuid        not null references appraisal.declaration (id),
    line            text        not null,
    ground          text        not null,
    state           text        not null,
    raised_at       timestamptz not null,
    raised_by       uuid        not null,
    decision_reason text,
    decided_at      timestamptz,
    decided_by      uuid,
    actual_before   numeric,
    actual_after    numeric,
    score_before    numeric(8, 2),
    score_after     numeric(8, 2),
    constraint one_appeal_per_result unique (declaration_id)
);

create table appraisal.refreeze (
    id        uuid primary key,
    cycle_id  uuid        not null references appraisal.cycle (id),
    employees text[]      not null,
    reason    text        not null,
    frozen_by uuid        not null,
    frozen_at timestamptz not null
);
