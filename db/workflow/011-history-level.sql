--liquibase formatted sql

--changeset gengyun:workflow-011-history-level
-- the engine refuses to start on a database that was begun by another level of history
update act_ge_property set value_ = '11' where name_ = 'historyLevel';
