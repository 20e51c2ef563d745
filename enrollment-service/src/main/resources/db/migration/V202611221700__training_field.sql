-- Names of areas, for what is told of one that has ended. A name is missing until the topic has been
-- read again.
alter table area add column name_vi text;
alter table area add column name_en text;

-- Copies of the published training lists.
create table training_field_version (
  version text not null,
  valid_from date not null,
  valid_to date,
  item_count integer not null,
  constraint training_field_version_pk primary key (version)
);

create table training_field (
  version text not null,
  code text not null,
  constraint training_field_pk primary key (version, code)
);

-- Grows with every change of the lists, in the same transaction: how a running instance learns that
-- what it holds in memory is out of date.
create table training_field_revision (
  only_row boolean not null default true,
  revision bigint not null,
  constraint training_field_revision_pk primary key (only_row),
  constraint training_field_revision_one_row check (only_row)
);
insert into training_field_revision (revision) values (0);

-- What was passed over so far is read again: versions of training lists, names of areas.
delete from inbox_offset
where consumer = 'enrollment-reference'
  and topic in ('catalogue.classification.v1', 'catalogue.area.v1');
delete from inbox_version
where consumer = 'enrollment-reference'
  and topic in ('catalogue.classification.v1', 'catalogue.area.v1');
