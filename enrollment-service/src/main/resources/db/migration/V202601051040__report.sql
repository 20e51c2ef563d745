-- One row for the report of an institution, period and obligation: the content being worked on, and
-- what of it is in force.
create table report (
  id uuid not null,
  version bigint not null,
  institution_id uuid not null,
  area_id uuid not null,
  area_code text not null,
  demonstration boolean not null,
  period text not null,
  cadence text not null,
  period_index integer not null,
  year integer not null,
  first_day date not null,
  last_day date not null,
  obligation text not null,
  status text not null,
  report_version integer not null,
  content jsonb not null,
  warnings jsonb not null,
  return_reasons jsonb,
  due_at timestamptz,
  first_submitted_at timestamptz,
  received_late boolean not null,
  days_late integer not null,
  submitted_at timestamptz,
  submitted_by uuid,
  -- Of the last submission, accepted or not: what the institution has declared.
  declared_intake bigint,
  declared_stock bigint,
  accepted_version integer,
  accepted_at timestamptz,
  accepted_intake bigint,
  -- Null for a report without lines: it says nothing about the stock.
  accepted_stock bigint,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint report_pk primary key (id),
  constraint report_institution_period_obligation_unique
    unique (institution_id, obligation, period),
  constraint report_institution foreign key (institution_id) references institution (id),
  constraint report_status
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REVISION_OPEN')),
  constraint report_accepted check (
    (accepted_version is null) = (accepted_at is null)
    and (accepted_version is null) = (accepted_intake is null)
    and (status not in ('ACCEPTED', 'REVISION_OPEN') or accepted_version = report_version))
);
create index report_institution_obligation_last_day
  on report (institution_id, obligation, last_day);
create index report_area on report (area_id, id);

create table report_version (
  report_id uuid not null,
  number integer not null,
  status text not null,
  content jsonb not null,
  warnings jsonb not null,
  return_reasons jsonb,
  intake bigint not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  accepted_at timestamptz,
  constraint report_version_pk primary key (report_id, number),
  constraint report_version_report foreign key (report_id) references report (id),
  constraint report_version_status
    check (status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'SUPERSEDED'))
);

create table report_state_change (
  id bigint generated always as identity,
  report_id uuid not null,
  report_version integer not null,
  from_status text,
  to_status text not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint report_state_change_pk primary key (id),
  constraint report_state_change_report foreign key (report_id) references report (id)
);
create index report_state_change_report_at on report_state_change (report_id, id);
