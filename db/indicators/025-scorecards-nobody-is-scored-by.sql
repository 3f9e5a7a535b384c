--liquibase formatted sql

--changeset gengyun:indicators-025-scorecards-nobody-is-scored-by
create index frozen_participant_scorecard on indicators.frozen_participant (frozen_scorecard);
-- what freezing again has left behind: scorecards by which nobody is scored any more
delete from indicators.frozen_scorecard card
where not exists (
    select from indicators.frozen_participant scored where scored.frozen_scorecard = card.id);
