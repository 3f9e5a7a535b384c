--liquibase formatted sql

--changeset gengyun:indicators-021-customers-of-external-facts
-- a fact keeps its customer; where an import was undone underneath it, the fact has none
update indicators.external_fact f set customer_id = null
where customer_id is not null
  and not exists (select from customers.customer c where c.id = f.customer_id);
alter table indicators.external_fact
    add constraint external_fact_customer foreign key (customer_id)
    references customers.customer (id);
create index external_fact_customer on indicators.external_fact (customer_id)
    where customer_id is not null;
