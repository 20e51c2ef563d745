-- What files changed of areas and of what followed them: it grows only, and stays when an area that
-- was entered by mistake goes. Of what was there before, the first change tells what it said.
create table area_state_change (
  id bigint generated always as identity,
  area_id uuid not null,
  version bigint not null,
  before jsonb,
  after jsonb,
  legal_bases jsonb not null,
  job_id uuid not null,
  actor uuid not null,
  checked_by uuid,
  at timestamptz not null,
  constraint area_state_change_pk primary key (id),
  constraint area_state_change_says check (before is not null or after is not null)
);
create index area_state_change_area on area_state_change (area_id, id);

create table area_succession_state_change (
  id bigint generated always as identity,
  from_id uuid not null,
  to_id uuid not null,
  version bigint not null,
  before jsonb,
  after jsonb not null,
  legal_bases jsonb not null,
  job_id uuid not null,
  actor uuid not null,
  checked_by uuid,
  at timestamptz not null,
  constraint area_succession_state_change_pk primary key (id)
);
create index area_succession_state_change_pair
  on area_succession_state_change (from_id, to_id, id);

-- Who checked the file that this one stores.
alter table import_job add column checked_by uuid;
