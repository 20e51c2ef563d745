-- Every replacement of a crosswalk is a new revision; a published one never changes.
create table crosswalk (
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  revision integer not null,
  status text not null,
  mapping_count integer not null,
  row_count integer not null,
  content_hash text not null,
  note text,
  job_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  constraint crosswalk_pk primary key (id),
  constraint crosswalk_revision unique (from_id, to_id, revision),
  constraint crosswalk_from foreign key (from_id) references classification_version (id),
  constraint crosswalk_to foreign key (to_id) references classification_version (id),
  constraint crosswalk_ends check (from_id <> to_id),
  constraint crosswalk_status check (
    status = 'DRAFT'
    or (status = 'PUBLISHED' and published_by is not null and published_at is not null))
);

create table crosswalk_mapping (
  crosswalk_id uuid not null,
  from_code text not null,
  to_code text not null,
  weight numeric(10, 9) not null,
  relation text not null,
  constraint crosswalk_mapping_pk primary key (crosswalk_id, from_code, to_code),
  constraint crosswalk_mapping_crosswalk foreign key (crosswalk_id) references crosswalk (id),
  constraint crosswalk_mapping_weight check (weight > 0 and weight <= 1),
  constraint crosswalk_mapping_relation check (
    relation in ('EXACT', 'BROADER', 'NARROWER', 'RELATED'))
);
create index crosswalk_mapping_to on crosswalk_mapping (crosswalk_id, to_code, from_code);

-- Whether the sender of a file may publish what it brings.
alter table import_job add column publishes boolean not null default false;
