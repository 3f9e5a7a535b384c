--liquibase formatted sql

--changeset gengyun:customers-001-customers
create schema if not exists customers;

create table customers.customer (
    id        uuid primary key,
    number    text   not null unique,
    name      text   not null,
    industry  text,
    tier      text,
    region    text,
    owner_id  uuid references organization.employee (id),
    parent_id uuid references customers.customer (id),
    version   bigint not null default 0
);
create index customer_owner on customers.customer (owner_id);
create index customer_parent on customers.customer (parent_id);

create table customers.deal (
    id           uuid primary key,
    number       text not null unique,
    employee_id  uuid not null references organization.employee (id),
    customer_id  uuid references customers.customer (id),
    product      text,
    stage        text not null check (stage in ('OPEN', 'WON', 'LOST')),
    opened_on    date,
    closed_on    date,
    amount       numeric(19, 4),
    new_customer boolean
);
create index deal_employee on customers.deal (employee_id, closed_on);
create index deal_customer on customers.deal (customer_id);

create view customers.deal_fact as
select d.number as row_number,
       d.employee_id,
       d.customer_id,
       d.opened_on,
       d.closed_on,
       d.amount,
       (d.closed_on - d.opened_on)::numeric as days_open,
       d.stage,
       d.product,
       d.new_customer,
       c.number   as customer,
       c.industry,
       c.tier,
       c.region
from customers.deal d
left join customers.customer c on c.id = d.customer_id;
