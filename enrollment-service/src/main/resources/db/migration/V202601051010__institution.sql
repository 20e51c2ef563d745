create table institution (
  id uuid not null,
  version bigint not null,
  code text not null,
  type text not null,
  ownership text not null,
  governing_body text,
  name text not null,
  name_en text,
  area_id uuid not null,
  area_code text not null,
  licence_no text,
  licence_date date,
  licensed_programs jsonb not null,
  status text not null,
  demonstration boolean not null,
  -- Name and code in lower case without diacritics: people type either.
  search_text text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint institution_pk primary key (id),
  constraint institution_code_unique unique (code),
  constraint institution_status check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED'))
);
create index institution_area on institution (area_id, id);

create table institution_state_change (
  id bigint generated always as identity,
  institution_id uuid not null,
  from_status text,
  to_status text not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint institution_state_change_pk primary key (id),
  constraint institution_state_change_institution
    foreign key (institution_id) references institution (id)
);
create index institution_state_change_institution_at
  on institution_state_change (institution_id, id);
