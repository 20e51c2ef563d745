-- One row for the plan of an institution and year, whatever its version.
create table plan (
  id uuid not null,
  version bigint not null,
  institution_id uuid not null,
  area_id uuid not null,
  area_code text not null,
  demonstration boolean not null,
  year integer not null,
  status text not null,
  plan_version integer not null,
  content jsonb not null,
  warnings jsonb not null,
  return_reasons jsonb,
  submitted_at timestamptz,
  submitted_by uuid,
  registered_at timestamptz,
  registered_version integer,
  registered_total bigint,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint plan_pk primary key (id),
  constraint plan_institution_year_unique unique (institution_id, year),
  constraint plan_institution foreign key (institution_id) references institution (id),
  constraint plan_status check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REGISTERED')),
  constraint plan_registered check (
    (registered_version is null) = (registered_total is null)
    and (status <> 'REGISTERED' or registered_version = plan_version))
);
create index plan_area on plan (area_id, id);

-- What was submitted, kept for ever; a return lets the same version be submitted again.
create table plan_version (
  plan_id uuid not null,
  number integer not null,
  status text not null,
  content jsonb not null,
  warnings jsonb not null,
  total bigint not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  registered_at timestamptz,
  constraint plan_version_pk primary key (plan_id, number),
  constraint plan_version_plan foreign key (plan_id) references plan (id),
  constraint plan_version_status
    check (status in ('SUBMITTED', 'RETURNED', 'REGISTERED', 'SUPERSEDED'))
);

create table plan_state_change (
  id bigint generated always as identity,
  plan_id uuid not null,
  plan_version integer not null,
  from_status text,
  to_status text not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint plan_state_change_pk primary key (id),
  constraint plan_state_change_plan foreign key (plan_id) references plan (id)
);
create index plan_state_change_plan_at on plan_state_change (plan_id, id);
