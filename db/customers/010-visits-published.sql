--liquibase formatted sql

--changeset gengyun:customers-010-visits-published
-- what other modules may read of visits: who was where on which day, for how long and what for
create view customers.visited as
select id, number, employee_id, customer_id, visited_on, minutes, purpose
from customers.visit;
