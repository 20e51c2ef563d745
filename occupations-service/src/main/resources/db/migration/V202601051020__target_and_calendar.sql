create table target (
  id uuid not null,
  indicator text not null,
  area_id uuid,
  value numeric(7, 4) not null,
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint target_pk primary key (id),
  constraint target_area foreign key (area_id) references area (id),
  constraint target_value check (value between 0 and 100),
  constraint target_validity check (valid_to >= valid_from),
  constraint target_key unique nulls not distinct (indicator, area_id, valid_from)
);

create table reporting_obligation (
  id uuid not null,
  code text not null,
  cadence text not null,
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  reporter_role text not null,
  receiver_role text not null,
  period_index integer,
  due_rule text not null,
  due_month_offset integer,
  due_day integer,
  grace_days integer not null,
  legal_basis text not null,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint reporting_obligation_pk primary key (id),
  constraint reporting_obligation_key unique (code, cadence, valid_from),
  constraint reporting_obligation_validity check (valid_to >= valid_from),
  constraint reporting_obligation_due check (
    due_rule = 'CAMPAIGN'
    or (due_rule in ('BEFORE', 'BY') and due_month_offset is not null
        and due_day between 1 and 31))
);
