--liquibase formatted sql

--changeset gengyun:customers-002-what-happens-with-customers
create table customers.sales_order (
    id           uuid primary key,
    number       text           not null unique,
    employee_id  uuid           not null references organization.employee (id),
    customer_id  uuid           not null references customers.customer (id),
    ordered_on   date           not null,
    amount       numeric(19, 4) not null,
    channel      text,
    new_customer boolean
);
create index sales_order_employee on customers.sales_order (employee_id, ordered_on);
create index sales_order_customer on customers.sales_order (customer_id, ordered_on);

create table customers.visit (
    id          uuid primary key,
    number      text not null unique,
    employee_id uuid not null references organization.employee (id),
    customer_id uuid not null references customers.customer (id),
    visited_on  date not null,
    minutes     integer check (minutes between 0 and 1440),
    purpose     text,
    need_found  boolean,
    next_step   text
);
create index visit_employee on customers.visit (employee_id, visited_on);
create index visit_customer on customers.visit (customer_id, visited_on);

create table customers.need (
    id          uuid primary key,
    number      text not null unique,
    employee_id uuid not null references organization.employee (id),
    customer_id uuid not null references customers.customer (id),
    found_on    date not null,
    kind        text,
    amount      numeric(19, 4) check (amount >= 0)
);
create index need_employee on customers.need (employee_id, found_on);
create index need_customer on customers.need (customer_id, found_on);

-- without an employee it counts for the customer's owner
create table customers.survey_answer (
    id          uuid primary key,
    number      text           not null unique,
    employee_id uuid references organization.employee (id),
    customer_id uuid           not null references customers.customer (id),
    answered_on date           not null,
    score       numeric(19, 4) not null check (score >= 0)
);
create index survey_answer_employee on customers.survey_answer (employee_id, answered_on);
create index survey_answer_customer on customers.survey_answer (customer_id, answered_on);

-- without an employee it counts for the customer's owner
create table customers.complaint (
    id          uuid primary key,
    number      text not null unique,
    employee_id uuid references organization.employee (id),
    customer_id uuid not null references customers.customer (id),
    raised_on   date not null,
    kind        text
);
create index complaint_employee on customers.complaint (employee_id, raised_on);
create index complaint_customer on customers.complaint (customer_id, raised_on);

-- customer_id: the customer that the lead became
create table customers.lead (
    id           uuid primary key,
    number       text not null unique,
    employee_id  uuid references organization.employee (id),
    customer_id  uuid references customers.customer (id),
    campaign     text,
    created_on   date not null,
    converted_on date check (converted_on >= created_on)
);
create index lead_employee on customers.lead (employee_id, created_on);
create index lead_customer on customers.lead (customer_id, created_on);

-- customer_id: the customer for whom the activity was held, if it was for one
create table customers.campaign_activity (
    id           uuid primary key,
    number       text   not null unique,
    employee_id  uuid   not null references organization.employee (id),
    customer_id  uuid references customers.customer (id),
    campaign     text   not null,
    occurred_on  date   not null,
    participants bigint check (participants >= 0),
    reads        bigint check (reads >= 0)
);
create index campaign_activity_employee on customers.campaign_activity (employee_id, occurred_on);
create index campaign_activity_customer on customers.campaign_activity (customer_id, occurred_on);

--changeset gengyun:customers-002-fact-views
create or replace view customers.deal_fact as
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
       c.number as customer,
       c.industry,
       c.tier,
       c.region,
       e.number as employee
from customers.deal d
left join organization.employee e on e.id = d.employee_id
left join customers.customer c on c.id = d.customer_id;

-- repeat: the customer had ordered on an earlier day. An order is due for renewal after 180 days
-- and renewed when the same customer orders again after its day and not later than that. The
-- questions are asked by index and only for the rows and columns that a measure takes.
create view customers.sales_order_fact as
select o.number as row_number,
       o.employee_id,
       o.customer_id,
       e.number as employee,
       o.ordered_on,
       o.amount,
       o.channel,
       o.new_customer,
       exists (
           select from customers.sales_order earlier
           where earlier.customer_id = o.customer_id and earlier.ordered_on < o.ordered_on
       ) as repeat,
       o.ordered_on + 180 as renewal_due_on,
       exists (
           select from customers.sales_order later
           where later.customer_id = o.customer_id
             and later.ordered_on > o.ordered_on and later.ordered_on <= o.ordered_on + 180
       ) as renewed,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.sales_order o
left join organization.employee e on e.id = o.employee_id
left join customers.customer c on c.id = o.customer_id;

-- followed_by_order: the same customer ordered on the day of the visit or within 90 days after it,
-- whoever took the order.
create view customers.visit_fact as
select v.number as row_number,
       v.employee_id,
       v.customer_id,
       e.number as employee,
       v.visited_on,
       v.minutes,
       v.purpose,
       v.need_found,
       v.next_step,
       exists (
           select from customers.sales_order o
           where o.customer_id = v.customer_id
             and o.ordered_on >= v.visited_on and o.ordered_on <= v.visited_on + 90
       ) as followed_by_order,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.visit v
left join organization.employee e on e.id = v.employee_id
left join customers.customer c on c.id = v.customer_id;

create view customers.need_fact as
select n.number as row_number,
       n.employee_id,
       n.customer_id,
       e.number as employee,
       n.found_on,
       n.kind,
       n.amount,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.need n
left join organization.employee e on e.id = n.employee_id
left join customers.customer c on c.id = n.customer_id;

-- An answer without an employee counts for the customer's present owner; without either it counts
-- for nobody and is not a fact.
create view customers.survey_answer_fact as
select s.number as row_number,
       coalesce(s.employee_id, c.owner_id) as employee_id,
       s.customer_id,
       e.number as employee,
       s.answered_on,
       s.score,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.survey_answer s
left join customers.customer c on c.id = s.customer_id
left join organization.employee e on e.id = coalesce(s.employee_id, c.owner_id)
where coalesce(s.employee_id, c.owner_id) is not null;

-- A complaint without an employee counts for the customer's present owner; without either it
-- counts for nobody and is not a fact.
create view customers.complaint_fact as
select f.number as row_number,
       coalesce(f.employee_id, c.owner_id) as employee_id,
       f.customer_id,
       e.number as employee,
       f.raised_on,
       f.kind,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.complaint f
left join customers.customer c on c.id = f.customer_id
left join organization.employee e on e.id = coalesce(f.employee_id, c.owner_id)
where coalesce(f.employee_id, c.owner_id) is not null;

-- A lead without an employee counts for the present owner of the customer that it became; without
-- either it counts for nobody and is not a fact. days_to_convert: from creation to conversion,
-- empty until it is converted.
create view customers.lead_fact as
select l.number as row_number,
       coalesce(l.employee_id, c.owner_id) as employee_id,
       l.customer_id,
       e.number as employee,
       l.campaign,
       l.created_on,
       l.converted_on,
       l.converted_on is not null as converted,
       (l.converted_on - l.created_on)::numeric as days_to_convert,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.lead l
left join customers.customer c on c.id = l.customer_id
left join organization.employee e on e.id = coalesce(l.employee_id, c.owner_id)
where coalesce(l.employee_id, c.owner_id) is not null;

create view customers.campaign_activity_fact as
select a.number as row_number,
       a.employee_id,
       a.customer_id,
       e.number as employee,
       a.campaign,
       a.occurred_on,
       a.participants,
       a.reads,
       c.number as customer,
       c.industry,
       c.tier,
       c.region
from customers.campaign_activity a
left join organization.employee e on e.id = a.employee_id
left join customers.customer c on c.id = a.customer_id;
