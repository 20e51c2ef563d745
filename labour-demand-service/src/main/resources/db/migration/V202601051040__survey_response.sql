create table survey_response (
  id uuid not null,
  version bigint not null,
  round_id uuid not null,
  period text not null,
  area_id uuid not null,
  employer_id uuid not null,
  employer_type text not null,
  industry_version text not null,
  industry_code text not null,
  size_band text not null,
  demonstration boolean not null,
  on_behalf boolean not null,
  headcount bigint,
  total6m bigint,
  hires bigint,
  leavers bigint,
  lines jsonb not null,
  status text not null,
  status_reason text,
  return_reasons jsonb,
  response_version integer not null,
  submitted_by uuid,
  submitted_at timestamptz,
  accepted_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint survey_response_pk primary key (id),
  constraint survey_response_once unique (round_id, employer_id),
  constraint survey_response_round foreign key (round_id) references survey_round (id),
  constraint survey_response_employer foreign key (employer_id) references employer (id),
  constraint survey_response_status_known check (
    status in ('INVITED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXCLUDED'))
);
create index survey_response_of_employer on survey_response (employer_id, id);

create trigger survey_response_first_state after insert on survey_response
  for each row execute function record_state_change();
create trigger survey_response_next_state after update on survey_response
  for each row when (old.status is distinct from new.status)
  execute function record_state_change();
