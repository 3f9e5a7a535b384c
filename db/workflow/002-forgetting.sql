--liquibase formatted sql

--changeset gengyun:workflow-002-forgetting splitStatements:false
-- the approval record is append-only, but for a company that is forgotten as a whole
create or replace function workflow.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE')
        and coalesce(current_setting('gengyun.forgetting', true), '') = 'on' then
        return old;
    end if;
    raise exception 'the approval record is append-only';
end $$;
