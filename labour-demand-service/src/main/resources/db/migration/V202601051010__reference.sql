-- Local copies of reference data that other services own, fed from Kafka. They let this service
-- check codes while the owner is away.
create table reference_classification (
  scheme text not null,
  version text not null,
  valid_from date not null,
  valid_to date,
  item_count integer not null,
  constraint reference_classification_pk primary key (scheme, version)
);

create table reference_item (
  scheme text not null,
  version text not null,
  code text not null,
  level smallint not null,
  title_vi text,
  title_en text,
  minimum bigint,
  maximum bigint,
  constraint reference_item_pk primary key (scheme, version, code)
);

create table reference_area (
  id uuid not null,
  level text not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  constraint reference_area_pk primary key (id)
);

create table reference_area_succession (
  from_id uuid not null,
  to_id uuid not null,
  effective_on date not null,
  constraint reference_area_succession_pk primary key (from_id, to_id)
);

-- Grows with every change of the copies, in the same transaction: how a running instance learns
-- that what it holds in memory is out of date. complete_since stays once it is set.
create table reference_revision (
  only_row boolean not null default true,
  revision bigint not null,
  complete_since timestamptz,
  constraint reference_revision_pk primary key (only_row),
  constraint reference_revision_one_row check (only_row)
);
insert into reference_revision (revision) values (0);
