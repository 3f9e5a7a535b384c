--liquibase formatted sql

--changeset gengyun:appraisal-002-stage-changes splitStatements:false
-- when each person came into which stage, so that elapsed times can be told; kept by the table
-- itself, because stages change one by one and in bulk
create table appraisal.stage_change (
    id             bigint generated always as identity primary key,
    declaration_id uuid        not null references appraisal.declaration (id) on delete cascade,
    stage          text        not null,
    since          timestamptz not null
);
create index stage_change_by_declaration on appraisal.stage_change (declaration_id, id);

insert into appraisal.stage_change (declaration_id, stage, since)
select d.id, known.stage, known.since
from appraisal.declaration d
join appraisal.cycle c on c.id = d.cycle_id
cross join lateral (values
    (1, 'DECLARING', c.opened_at),
    (2, 'REVIEWING', d.submitted_at),
    (3, 'RESPONDING', d.approved_at),
    (4, d.stage, d.stage_since)) known (place, stage, since)
where d.started and known.since is not null
  and (known.place = 4 or known.stage <> d.stage and known.since <= d.stage_since)
order by d.id, known.place;

create function appraisal.keep_stage_change() returns trigger language plpgsql as $$
begin
    insert into appraisal.stage_change (declaration_id, stage, since)
    values (new.id, new.stage, new.stage_since);
    return null;
end $$;
create trigger declaration_begun after insert on appraisal.declaration
    for each row when (new.started) execute function appraisal.keep_stage_change();
create trigger declaration_moved after update on appraisal.declaration
    for each row when (new.started and (not old.started or new.stage <> old.stage))
    execute function appraisal.keep_stage_change();

--changeset gengyun:appraisal-002-lines-without-data
-- how many lines of the frozen sheet have no data
alter table appraisal.declaration add column lines_without_data integer not null default 0;

--changeset gengyun:appraisal-002-reading-by-score
create index declaration_by_unit on appraisal.declaration (cycle_id, unit);
