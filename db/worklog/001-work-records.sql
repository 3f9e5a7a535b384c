--liquibase formatted sql

--changeset gengyun:worklog-001-work-records
create schema if not exists worklog;

create table worklog.work_record (
    id          uuid primary key,
    number      text    not null unique,
    employee_id uuid    not null references organization.employee (id),
    customer_id uuid references customers.customer (id),
    worked_on   date    not null,
    kind        text    not null check (
        kind in ('VISIT', 'CUSTOMER_TALK', 'CAMPAIGN', 'ORDER_HANDLING', 'OTHER')),
    minutes     integer not null check (minutes between 1 and 1440),
    note        text,
    version     bigint  not null default 0
);
create index work_record_employee on worklog.work_record (employee_id, worked_on);
create index work_record_customer on worklog.work_record (customer_id, worked_on);

-- All work: what was recorded as work, and every visit. A record of a visit to a customer does not
-- count when that visit itself was entered: same person, same customer, same day.
create view worklog.work as
select w.id,
       false as visit,
       w.number,
       w.employee_id,
       w.customer_id,
       w.worked_on,
       w.kind,
       w.minutes,
       w.note,
       w.version,
       not (w.kind = 'VISIT' and exists (
           select from customers.visit v
           where v.employee_id = w.employee_id
             and v.customer_id = w.customer_id
             and v.visited_on = w.worked_on)) as counted
from worklog.work_record w
union all
select v.id,
       true,
       v.number,
       v.employee_id,
       v.customer_id,
       v.visited_on,
       'VISIT',
       v.minutes,
       v.purpose,
       0,
       true
from customers.visit v;

create view worklog.work_fact as
select w.number as row_number,
       w.employee_id,
       w.customer_id,
       e.number as employee,
       w.worked_on,
       w.kind,
       w.minutes,
       w.minutes / 60.0 as hours,
       w.note,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from worklog.work w
left join organization.employee e on e.id = w.employee_id
left join customers.customer c on c.id = w.customer_id
where w.counted;
