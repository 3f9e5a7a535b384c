--liquibase formatted sql

--changeset gengyun:indicators-020-forgetting splitStatements:false
-- versions are only ever added, but for a company that is forgotten as a whole
create or replace function indicators.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        and coalesce(current_setting('gengyun.forgetting', true), '') = 'on' then
        return old;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name;
end $$;
