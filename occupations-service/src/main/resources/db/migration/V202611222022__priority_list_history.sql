-- Rows are revisions now: a change ends the row that held until then and adds another one, so that
-- what was in force on a day as known on a day stays known.
alter table priority_list add column row_id uuid;
alter table priority_list add column superseded_at timestamptz;
alter table priority_list add column reason text;
alter table priority_list add column owner text;
-- Under which name its events go out; lists that were set before keep theirs.
alter table priority_list add column aggregate_id text;
update priority_list set
  row_id = id,
  owner = case when scheme in ('training-field', 'qualification') then 'EDU_AUTHORITY' else 'LABOUR_AUTHORITY' end,
  aggregate_id = list || '/' || valid_from;
alter table priority_list alter column row_id set not null;
alter table priority_list alter column owner set not null;
alter table priority_list alter column aggregate_id set not null;
alter table priority_list drop constraint priority_list_pk;
alter table priority_list add constraint priority_list_pk primary key (row_id);
alter table priority_list add constraint priority_list_revision unique (id, version);
alter table priority_list drop constraint priority_list_key;
-- One name may be listed by several schemes at once: by occupations and by fields of training.
create unique index priority_list_key on priority_list (list, scheme, valid_from)
  where superseded_at is null;
create unique index priority_list_current on priority_list (id) where superseded_at is null;
