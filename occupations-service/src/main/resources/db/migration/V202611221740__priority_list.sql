create table priority_list (
  id uuid not null,
  list text not null,
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  scheme text not null,
  version_id text not null,
  codes varchar(32)[] not null,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  constraint priority_list_pk primary key (id),
  constraint priority_list_key unique (list, valid_from),
  constraint priority_list_validity check (valid_to >= valid_from),
  constraint priority_list_codes check (cardinality(codes) > 0)
);
create index priority_list_of_code on priority_list using gin (codes);
