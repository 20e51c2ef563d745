create table survey_round (
  id uuid not null,
  version bigint not null,
  name text not null,
  period text not null,
  area_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  strata jsonb not null,
  status text not null,
  status_reason text,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint survey_round_pk primary key (id),
  constraint survey_round_window check (opens_at < closes_at),
  constraint survey_round_status_known check (status in ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'))
);

create trigger survey_round_first_state after insert on survey_round
  for each row execute function record_state_change();
create trigger survey_round_next_state after update on survey_round
  for each row when (old.status is distinct from new.status)
  execute function record_state_change();
