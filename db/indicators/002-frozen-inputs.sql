--liquibase formatted sql

--changeset gengyun:indicators-002-frozen-inputs
-- what a scorecard version and the definitions behind it were, whole, when the inputs were frozen
create table indicators.frozen_scorecard (
    id uuid primary key,
    freeze_id uuid not null,
    scorecard text not null,
    version integer not null,
    period_from date not null,
    period_to date not null,
    lines json not null,
    frozen_at timestamptz not null
);

create table indicators.frozen_participant (
    freeze_id uuid not null,
    employee_id uuid not null references organization.employee (id),
    frozen_scorecard uuid not null references indicators.frozen_scorecard (id),
    from_day date not null,
    to_day date not null,
    primary key (freeze_id, employee_id)
);

create table indicators.frozen_value (
    measure uuid not null,
    freeze_id uuid not null,
    employee_id uuid not null,
    value numeric,
    row_count bigint not null,
    primary key (freeze_id, employee_id, measure),
    foreign key (freeze_id, employee_id)
        references indicators.frozen_participant (freeze_id, employee_id) on delete cascade
);

create table indicators.frozen_row (
    freeze_id uuid not null,
    employee_id uuid not null,
    measure uuid not null,
    place bigint not null,
    number text not null,
    customer text,
    occurred_on date not null,
    value numeric,
    primary key (freeze_id, employee_id, measure, place),
    foreign key (freeze_id, employee_id)
        references indicators.frozen_participant (freeze_id, employee_id) on delete cascade
);

create table indicators.correction (
    freeze_id uuid not null,
    employee_id uuid not null,
    indicator text not null,
    place integer not null,
    before numeric,
    after numeric not null,
    reason text not null,
    corrected_by text not null,
    corrected_at timestamptz not null,
    primary key (freeze_id, employee_id, indicator, place),
    foreign key (freeze_id, employee_id)
        references indicators.frozen_participant (freeze_id, employee_id)
);

create trigger append_only before update or delete on indicators.correction
    for each row execute function indicators.refuse_change();
