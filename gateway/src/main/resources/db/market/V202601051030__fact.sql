-- Every version of everything that is counted. `recorded_at` is when the owner made the change.
--   counted       the version's figures hold (registered plan, accepted report, accepted response)
--   decisive      the version decides what holds from then on, be it that nothing does (excluded)
--   superseded_at when a later version of any kind became known
--   replaced_at   when a later decisive version became known; null while these figures hold
-- Both ends are the earliest moment of any later version, so a clock that went backwards can't
-- make two versions hold at once.
create table plan_version (
  id uuid not null,
  aggregate_version bigint not null,
  institution_id uuid not null,
  area_id uuid not null,
  year integer not null,
  plan_version integer not null,
  status text not null,
  total bigint not null,
  decision_number text,
  reason text,
  counted boolean not null,
  decisive boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  replaced_at timestamptz,
  constraint plan_version_pk primary key (id, aggregate_version)
);
create index plan_version_year on plan_version (year, area_id) where counted;
create index plan_version_recorded_at on plan_version (recorded_at);

create table plan_line (
  id uuid not null,
  aggregate_version bigint not null,
  position integer not null,
  training_field text not null,
  level text not null,
  entry_background text not null,
  target bigint not null,
  constraint plan_line_pk primary key (id, aggregate_version, position)
);

create table report_version (
  id uuid not null,
  aggregate_version bigint not null,
  institution_id uuid not null,
  area_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  obligation text not null,
  report_version integer not null,
  status text not null,
  nil boolean not null,
  due_at timestamptz,
  first_submitted_at timestamptz not null,
  late boolean not null,
  days_late integer not null,
  intake bigint not null,
  counted boolean not null,
  decisive boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  replaced_at timestamptz,
  constraint report_version_pk primary key (id, aggregate_version)
);
create index report_version_period on report_version (period_start, period_end) where counted;
create index report_version_institution on report_version (institution_id) where counted;
create index report_version_recorded_at on report_version (recorded_at);

create table report_line (
  id uuid not null,
  aggregate_version bigint not null,
  position integer not null,
  training_field text not null,
  level text not null,
  entry_background text not null,
  mode text not null,
  cohort text,
  female bigint not null,
  ethnic_minority bigint not null,
  new_intake bigint not null,
  transfer_in bigint not null,
  transfer_out bigint not null,
  dropout bigint not null,
  graduates bigint not null,
  enrolled_start bigint not null,
  enrolled_end bigint not null,
  dual_culture bigint not null,
  constraint report_line_pk primary key (id, aggregate_version, position)
);

create table response_version (
  id uuid not null,
  aggregate_version bigint not null,
  round_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  employer_id uuid not null,
  area_id uuid not null,
  employer_type text not null,
  industry_code text not null,
  size_band text not null,
  status text not null,
  headcount bigint not null,
  total_6m bigint not null,
  counted boolean not null,
  decisive boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  replaced_at timestamptz,
  constraint response_version_pk primary key (id, aggregate_version)
);
create index response_version_period on response_version (period_start, period_end) where counted;
create index response_version_recorded_at on response_version (recorded_at);

create table response_line (
  id uuid not null,
  aggregate_version bigint not null,
  position integer not null,
  occupation text not null,
  qualification text not null,
  reason text not null,
  number bigint not null,
  female bigint not null,
  constraint response_line_pk primary key (id, aggregate_version, position)
);

create table vacancy_version (
  id uuid not null,
  aggregate_version bigint not null,
  employer_id uuid not null,
  area_id uuid not null,
  title text not null,
  occupation text,
  qualification text not null,
  number bigint not null,
  filled bigint not null,
  pay_kind text,
  pay_min bigint,
  pay_max bigint,
  contract_type text,
  closes_on date not null,
  status text not null,
  industry_code text,
  posted_at timestamptz not null,
  posted_on date not null,
  counted boolean not null,
  decisive boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  replaced_at timestamptz,
  constraint vacancy_version_pk primary key (id, aggregate_version)
);
create index vacancy_version_current on vacancy_version (posted_on, id) where replaced_at is null;
create index vacancy_version_employer on vacancy_version (employer_id) where replaced_at is null;
create index vacancy_version_recorded_at on vacancy_version (recorded_at);
