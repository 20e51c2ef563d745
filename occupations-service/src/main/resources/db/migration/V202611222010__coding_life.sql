-- Which revision of its list a model was learned from, when its titles and decisions were read, how
-- many titles the catalogue had then, and why it was wished for. Nobody knows it of the models that
-- are there: another one is due.
alter table coding_model add column classification_id uuid;
alter table coding_model add column material_at timestamptz;
alter table coding_model add column catalogue_titles integer;
alter table coding_model add column occasion text not null default 'ASKED';
alter table coding_model add constraint coding_model_occasion check (
  occasion in (
    'ASKED', 'FIRST', 'VERSION', 'CORRECTION', 'RETRY', 'DECISIONS', 'TITLES', 'UNREADABLE'));
