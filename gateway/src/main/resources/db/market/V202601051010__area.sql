-- Areas as last published. History is in their validity, not in versions of the row.
create table area (
  id uuid not null,
  code text not null,
  level text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  aggregate_version bigint not null,
  recorded_at timestamptz not null,
  constraint area_pk primary key (id)
);

create table area_succession (
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  weight numeric not null,
  effective_on date not null,
  aggregate_version bigint not null,
  recorded_at timestamptz not null,
  constraint area_succession_pk primary key (from_id, to_id)
);

-- Grows with every change of the two, so that readers know when to read them again.
create table area_change (
  only_row boolean not null default true,
  change bigint not null,
  constraint area_change_pk primary key (only_row),
  constraint area_change_one_row check (only_row)
);
insert into area_change (change) values (0);
