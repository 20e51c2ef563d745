-- Files bring more than lists: a job names the kind of what it fills, and which one of that kind.
alter table import_job add column kind text;
alter table import_job add column target text;
update import_job set kind = 'LIST', target = scheme || '/' || version_id;
alter table import_job alter column kind set not null;
alter table import_job alter column target set not null;
alter table import_job add constraint import_job_kind
  check (kind in ('LIST', 'CROSSWALK', 'TITLES'));
drop index import_job_version;
alter table import_job drop column scheme;
alter table import_job drop column version_id;
create index import_job_target on import_job (kind, target, dry_run, created_at);
