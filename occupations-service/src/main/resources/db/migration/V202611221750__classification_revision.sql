-- A correction of a published version is its next revision; the older ones stay readable.
alter table classification_version add column revision integer not null default 1;
alter table classification_version add column note text;
alter table classification_version drop constraint classification_version_name;
alter table classification_version add constraint classification_version_name
  unique (scheme, version_id, revision);
create unique index classification_version_published on classification_version (scheme, version_id)
  where status = 'PUBLISHED';
create unique index classification_version_draft on classification_version (scheme, version_id)
  where status = 'DRAFT';
alter table classification_version drop constraint classification_version_status;
alter table classification_version add constraint classification_version_status
  check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED'));
create index classification_item_with_gaps on classification_item (classification_id, code)
  where gaps <> '{}';
