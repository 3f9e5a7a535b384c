--liquibase formatted sql

--changeset gengyun:workflow-010-open-tasks
-- what other modules may read of tasks: who holds which open one of which case; nobody holds it
-- while it is to be claimed
create view workflow.open_task as
select task_id,
       split_part(business_key, ':', 1) as case_type,
       cast(split_part(business_key, ':', 2) as uuid) as case_id,
       task_key,
       assignee as holder,
       candidate_role,
       created_at,
       due_at
from workflow.inbox_item
where state = 'OPEN';
create index inbox_item_open_case on workflow.inbox_item
    (split_part(business_key, ':', 1), cast(split_part(business_key, ':', 2) as uuid))
    where state = 'OPEN';
