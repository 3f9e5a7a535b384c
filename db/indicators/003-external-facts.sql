--liquibase formatted sql

--changeset gengyun:indicators-003-external-facts
create table indicators.external_fact (
    id uuid primary key default gen_random_uuid(),
    number text not null unique,
    source text not null,
    employee_id uuid not null references organization.employee (id),
    occurred_on date not null,
    quantity numeric,
    amount numeric,
    customer_id uuid
);

create index external_fact_employee on indicators.external_fact (employee_id, occurred_on);
