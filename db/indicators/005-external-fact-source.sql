--liquibase formatted sql

--changeset gengyun:indicators-005-external-fact-source
create view indicators.external_fact_source as
select fact.number as row_number,
       fact.employee_id,
       fact.customer_id,
       fact.occurred_on,
       fact.quantity,
       fact.amount,
       fact.source,
       employee.number as employee,
       customer.number as customer
from indicators.external_fact fact
join organization.employee employee on employee.id = fact.employee_id
left join customers.customer customer on customer.id = fact.customer_id;
