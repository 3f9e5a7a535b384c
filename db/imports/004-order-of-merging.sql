--liquibase formatted sql

--changeset gengyun:imports-004-order-of-merging
-- the order in which batches changed their tables; that in which they were asked for can differ
create sequence imports.merging;
alter table imports.batch add column merged bigint;
update imports.batch b set merged = o.place
from (select id, nextval('imports.merging') as place
      from (select id from imports.batch where state in ('DONE', 'UNDONE') and not dry_run
            order by finished_at, id) d) o
where o.id = b.id;
