-- A published profile never changes: an edit makes the next revision as a draft beside it.
create table occupation_revision (
  id uuid not null,
  code text not null,
  revision integer not null,
  status text not null,
  content jsonb not null,
  gaps_vi text[] not null,
  gaps_en text[] not null,
  -- Counts the changes of the occupation, not of this row: tags of two revisions differ.
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  deprecated_by uuid,
  deprecated_on date,
  replaced_by text[] not null,
  constraint occupation_revision_pk primary key (id),
  constraint occupation_revision_number unique (code, revision),
  constraint occupation_revision_version unique (code, version),
  constraint occupation_revision_status check (
    status in ('DRAFT', 'PUBLISHED', 'DEPRECATED', 'SUPERSEDED')),
  constraint occupation_revision_published check (
    status in ('DRAFT', 'SUPERSEDED')
    or (published_by is not null and published_at is not null)),
  constraint occupation_revision_deprecated check (
    status <> 'DEPRECATED' or deprecated_on is not null)
);
create unique index occupation_revision_draft on occupation_revision (code)
  where status = 'DRAFT';
create unique index occupation_revision_shown on occupation_revision (code)
  where status in ('PUBLISHED', 'DEPRECATED');
