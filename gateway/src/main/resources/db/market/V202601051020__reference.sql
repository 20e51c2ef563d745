-- Reference data as last published: their topics keep only the newest state, so history can't be
-- rebuilt and is not shown.
create table classification_item (
  scheme text not null,
  version text not null,
  code text not null,
  level integer not null,
  parent_code text,
  title_vi text,
  title_en text,
  recorded_at timestamptz not null,
  constraint classification_item_pk primary key (scheme, version, code)
);

create table institution (
  id uuid not null,
  code text not null,
  type text not null,
  name text not null,
  name_en text,
  area_id uuid not null,
  status text not null,
  demonstration boolean not null,
  recorded_at timestamptz not null,
  constraint institution_pk primary key (id)
);

create table employer (
  id uuid not null,
  code text not null,
  type text not null,
  name text not null,
  area_id uuid not null,
  status text not null,
  demonstration boolean not null,
  recorded_at timestamptz not null,
  constraint employer_pk primary key (id)
);

create table survey_round (
  id uuid not null,
  name text not null,
  period text not null,
  area_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  status text not null,
  recorded_at timestamptz not null,
  constraint survey_round_pk primary key (id)
);
