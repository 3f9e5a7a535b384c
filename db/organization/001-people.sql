--liquibase formatted sql

--changeset gengyun:organization-001-people
create schema if not exists organization;

create table organization.org_unit (
    id        uuid primary key,
    code      text not null unique,
    parent_id uuid references organization.org_unit (id)
);
create index org_unit_parent on organization.org_unit (parent_id);

create table organization.position (
    id   uuid primary key,
    code text not null unique
);

create table organization.employee (
    id            uuid primary key,
    number        text   not null unique,
    name          text   not null,
    unit_id       uuid references organization.org_unit (id),
    position_id   uuid references organization.position (id),
    grade         text,
    supervisor_id uuid references organization.employee (id),
    joined_on     date,
    left_on       date,
    email         text,
    mobile        text,
    version       bigint not null default 0
);
create index employee_supervisor on organization.employee (supervisor_id);
create index employee_unit on organization.employee (unit_id);
create index employee_position on organization.employee (position_id);

-- days that differ from the week: a holiday on a weekday, a working day on a weekend
create table organization.calendar_day (
    day     date primary key,
    working boolean not null,
    name    text    not null
);
