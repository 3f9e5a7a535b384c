--liquibase formatted sql

--changeset gengyun:customers-005-latest-first
-- what happened last, of a kind, is read page by page however much there is
create index visit_latest on customers.visit (visited_on, number);
create index need_latest on customers.need (found_on, number);
create index deal_latest on customers.deal
    ((coalesce(closed_on, opened_on, date '1900-01-01')), number);
create index sales_order_latest on customers.sales_order (ordered_on, number);
create index survey_answer_latest on customers.survey_answer (answered_on, number);
create index complaint_latest on customers.complaint (raised_on, number);
create index lead_latest on customers.lead (created_on, number);
create index campaign_activity_latest on customers.campaign_activity (occurred_on, number);
