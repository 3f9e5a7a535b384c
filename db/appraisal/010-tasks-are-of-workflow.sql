--liquibase formatted sql

--changeset gengyun:appraisal-010-tasks-are-of-workflow
-- whether a second person is to sign is the declaration's; who holds which task is workflow's
alter table appraisal.declaration add column countersigning boolean not null default false;
update appraisal.declaration set countersigning = true where task = 'Task_Countersign';
alter table appraisal.declaration drop column task_id, drop column task, drop column task_holder;

-- the open task of a declaration, be it of its own process or of its appeal's
create view appraisal.declaration_task as
select t.case_id as declaration_id, t.task_id, t.holder as task_holder
from workflow.open_task t
where t.case_type = 'declaration'
union all
select a.declaration_id, t.task_id, t.holder
from workflow.open_task t
join appraisal.appeal a on a.id = t.case_id
where t.case_type = 'appeal';
