-- Local copies of reference data; occupations-service owns it.
create table area_version (
  version text not null,
  valid_from date not null,
  item_count integer not null,
  constraint area_version_pk primary key (version)
);

create table area (
  id uuid not null,
  level text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  constraint area_pk primary key (id)
);
create index area_code on area (code);

create table area_succession (
  from_id uuid not null,
  to_id uuid not null,
  weight numeric not null,
  effective_on date not null,
  constraint area_succession_pk primary key (from_id, to_id)
);
create index area_succession_to on area_succession (to_id);

create table reporting_obligation (
  code text not null,
  cadence text not null,
  valid_from date not null,
  valid_to date,
  period_index integer,
  reporter_role text not null,
  due_rule text not null,
  due_month_offset integer,
  due_day integer,
  grace_days integer not null,
  constraint reporting_obligation_pk primary key (code, cadence, valid_from)
);

-- One row once the copy has been complete; from then on the service may start without Kafka.
create table reference_completion (
  only_row boolean not null default true,
  completed_at timestamptz not null,
  constraint reference_completion_pk primary key (only_row),
  constraint reference_completion_one_row check (only_row)
);
