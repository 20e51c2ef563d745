-- Drafts of lists and of profiles may be given up. Their rows stay: tags and numbers count on, and
-- the trails of their states refer to them.
alter table classification_version drop constraint classification_version_status;
alter table classification_version add constraint classification_version_status
  check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED'));
alter table classification_version drop constraint classification_version_described;
alter table classification_version add constraint classification_version_described check (
  status in ('DRAFT', 'DISCARDED')
  or (name_vi is not null and name_en is not null and legal_basis is not null
      and valid_from is not null and content_hash is not null and published_at is not null));

alter table occupation_revision drop constraint occupation_revision_status;
alter table occupation_revision add constraint occupation_revision_status check (
  status in ('DRAFT', 'PUBLISHED', 'DEPRECATED', 'SUPERSEDED', 'DISCARDED'));
alter table occupation_revision drop constraint occupation_revision_published;
alter table occupation_revision add constraint occupation_revision_published check (
  status in ('DRAFT', 'SUPERSEDED', 'DISCARDED')
  or (published_by is not null and published_at is not null));

-- How old a proposal is. A revision that another one took the place of goes on with none.
alter table occupation_revision add column proposed_at timestamptz;
update occupation_revision set proposal = null, proposed_by = null where status <> 'PUBLISHED';
