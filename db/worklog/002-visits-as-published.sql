--liquibase formatted sql

--changeset gengyun:worklog-002-visits-as-published
-- the same rows, from the view that customers publishes instead of from its table
create or replace view worklog.work as
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
           select from customers.visited v
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
from customers.visited v;
