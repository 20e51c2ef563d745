create table area (
  id uuid not null,
  level text not null,
  code text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  names jsonb not null,
  search_text text not null,
  version bigint not null,
  created_at timestamptz not null,
  constraint area_pk primary key (id),
  constraint area_parent foreign key (parent_id) references area (id),
  constraint area_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  constraint area_validity check (valid_to >= valid_from)
);
create unique index area_code_from on area (level, code, valid_from);

create table area_succession (
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  weight numeric(12, 9) not null,
  effective_on date not null,
  legal_basis text not null,
  constraint area_succession_pk primary key (from_id, to_id),
  constraint area_succession_from foreign key (from_id) references area (id),
  constraint area_succession_to foreign key (to_id) references area (id),
  constraint area_succession_kind check (
    kind in ('MERGE', 'SPLIT', 'TRANSFER', 'ABOLITION', 'STATUS_CHANGE')),
  constraint area_succession_weight check (weight > 0 and weight <= 1)
);
create index area_succession_to on area_succession (to_id);
