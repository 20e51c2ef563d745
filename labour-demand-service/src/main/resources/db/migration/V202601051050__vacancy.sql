-- No foreign key to employer: every insert would lock and write the employer's row, and employers
-- are never deleted. form is what the employer filled in; the other columns repeat what is searched or counted.
create table vacancy (
  id uuid not null,
  version bigint not null,
  employer_id uuid not null,
  area_id uuid not null,
  industry_code text not null,
  demonstration boolean not null,
  title_plain text not null,
  number integer not null,
  filled integer not null,
  occupation_version text,
  occupation_code text,
  closes_on date not null,
  form jsonb not null,
  contact jsonb,
  status text not null,
  status_reason text,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid,
  updated_at timestamptz not null,
  constraint vacancy_pk primary key (id),
  constraint vacancy_filled_range check (filled between 0 and number),
  constraint vacancy_coded_when_open check (
    occupation_code is not null or status not in ('OPEN', 'PARTIALLY_FILLED', 'FILLED')),
  constraint vacancy_status_known check (
    status in ('DRAFT', 'PENDING_CODING', 'OPEN', 'PARTIALLY_FILLED', 'FILLED', 'EXPIRED',
               'CANCELLED'))
);
create index vacancy_of_employer on vacancy (employer_id, id);
create index vacancy_running_out on vacancy (closes_on)
  where status in ('DRAFT', 'PENDING_CODING', 'OPEN', 'PARTIALLY_FILLED');
create index vacancy_to_code on vacancy (area_id, id) where status = 'PENDING_CODING';

create trigger vacancy_first_state after insert on vacancy
  for each row execute function record_state_change();
create trigger vacancy_next_state after update on vacancy
  for each row when (old.status is distinct from new.status)
  execute function record_state_change();
