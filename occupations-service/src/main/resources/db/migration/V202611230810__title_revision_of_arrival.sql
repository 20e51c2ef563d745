-- Titles are counted as new by the revision that they came with: by the clock, those of a file that
-- is stored while a model reads its titles would be older than the model and never count.
alter table occupation_title add column arrived_with bigint;
update occupation_title t set arrived_with = s.version from title_source s where s.name = t.source;
alter table occupation_title alter column arrived_with set not null;
drop index occupation_title_arrived;
alter table occupation_title drop column arrived_at;
create index occupation_title_arrived on occupation_title (classification_id, arrived_with);
