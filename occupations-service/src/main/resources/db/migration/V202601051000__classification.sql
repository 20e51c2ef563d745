create table classification_version (
  id uuid not null,
  scheme text not null,
  version_id text not null,
  status text not null,
  name_vi text,
  name_en text,
  legal_basis text,
  valid_from date,
  valid_to date,
  item_count integer not null,
  gap_count integer not null,
  content_hash text,
  imported_by uuid,
  published_at timestamptz,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint classification_version_pk primary key (id),
  constraint classification_version_name unique (scheme, version_id),
  constraint classification_version_status check (status in ('DRAFT', 'PUBLISHED')),
  constraint classification_version_validity check (valid_to >= valid_from),
  constraint classification_version_described check (
    status = 'DRAFT'
    or (name_vi is not null and name_en is not null and legal_basis is not null
        and valid_from is not null and content_hash is not null and published_at is not null))
);

-- Written in bulk while the version is a draft, never touched afterwards.
create table classification_item (
  classification_id uuid not null,
  code text not null,
  level smallint not null,
  parent_code text,
  title_vi text,
  title_en text,
  title_vi_official boolean not null,
  description text,
  minimum bigint,
  maximum bigint,
  gaps text[] not null,
  search_text text not null,
  constraint classification_item_pk primary key (classification_id, code),
  constraint classification_item_version foreign key (classification_id)
    references classification_version (id),
  constraint classification_item_level check (level between 1 and 9),
  constraint classification_item_bounds check (maximum >= minimum)
);
create index classification_item_parent on classification_item (classification_id, parent_code);

create table classification_state_change (
  id bigint generated always as identity,
  classification_id uuid not null,
  from_state text,
  to_state text not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint classification_state_change_pk primary key (id),
  constraint classification_state_change_version foreign key (classification_id)
    references classification_version (id)
);
create index classification_state_change_version
  on classification_state_change (classification_id, id);
