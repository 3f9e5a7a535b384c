--liquibase formatted sql

--changeset gengyun:customers-003-visits-by-hand
-- entered_at: when its author entered it himself; null for what came from a file
alter table customers.visit add column entered_at timestamptz;

-- visit_id: the visit on which the need was found, when both were entered together
alter table customers.need
    add column visit_id uuid references customers.visit (id) on delete set null;
create unique index need_visit on customers.need (visit_id) where visit_id is not null;

--changeset gengyun:customers-003-dealings
-- who has dealt with which customer: a reader sees those with whom somebody in his scope has
create view customers.dealing as
select customer_id, employee_id from customers.deal where customer_id is not null
union all
select customer_id, employee_id from customers.sales_order
union all
select customer_id, employee_id from customers.visit
union all
select customer_id, employee_id from customers.need;

--changeset gengyun:customers-003-contacts
create table customers.contact (
    id          uuid primary key,
    customer_id uuid   not null references customers.customer (id),
    name        text   not null,
    position    text,
    phone       text,
    email       text,
    note        text,
    version     bigint not null
);
create index contact_customer on customers.contact (customer_id, name);
