-- A source of titles is removed by two people: who asked for it, and who did it.
alter table title_source add column removal_asked_by uuid;
alter table title_source add column removal_asked_at timestamptz;
