-- When a title came, or came otherwise than before: a set that is sent again brings only what
-- changed.
alter table occupation_title add column arrived_at timestamptz;
update occupation_title t set arrived_at = s.loaded_at from title_source s where s.name = t.source;
alter table occupation_title alter column arrived_at set not null;
create index occupation_title_arrived on occupation_title (classification_id, arrived_at);

-- Finds a part of a title without reading all of them.
create extension if not exists pg_trgm;
create index occupation_title_text on occupation_title using gin (search_text gin_trgm_ops);
