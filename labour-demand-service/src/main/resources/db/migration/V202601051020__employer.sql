create table employer (
  id uuid not null,
  version bigint not null,
  code text not null,
  type text not null,
  name text not null,
  industry_version text not null,
  industry_code text not null,
  area_id uuid not null,
  zone text,
  size_band text not null,
  status text not null,
  status_reason text,
  demonstration boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint employer_pk primary key (id),
  constraint employer_code_unique unique (code),
  constraint employer_status_known check (status in ('PENDING', 'VERIFIED', 'SUSPENDED', 'CLOSED'))
);
create index employer_of_area on employer (area_id, id);

-- Apart from the employer, so that it can be erased without touching the statistical record.
create table employer_contact (
  employer_id uuid not null,
  name text,
  phone text,
  email text,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint employer_contact_pk primary key (employer_id),
  constraint employer_contact_employer foreign key (employer_id) references employer (id)
);

create trigger employer_first_state after insert on employer
  for each row execute function record_state_change();
create trigger employer_next_state after update on employer
  for each row when (old.status is distinct from new.status)
  execute function record_state_change();
