-- The codes of a priority list come in by import as well.
alter table import_job drop constraint import_job_kind;
alter table import_job add constraint import_job_kind check (
  kind in ('LIST', 'CROSSWALK', 'TITLES', 'AREAS', 'AREA_SUCCESSIONS', 'PRIORITY_LIST'));
alter table priority_list_draft add column job_id uuid;
alter table priority_list add column job_id uuid;
