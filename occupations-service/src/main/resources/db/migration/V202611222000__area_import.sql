-- Areas and successions come in by import as well, and may be corrected.
alter table import_job drop constraint import_job_kind;
alter table import_job add constraint import_job_kind
  check (kind in ('LIST', 'CROSSWALK', 'TITLES', 'AREAS', 'AREA_SUCCESSIONS'));

-- What a level belongs to and when: communes belonged to districts while there were any.
create table area_structure (
  level text not null,
  parent_level text,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  constraint area_structure_pk primary key (level, valid_from),
  constraint area_structure_validity check (valid_to >= valid_from)
);
insert into area_structure (level, parent_level, valid_from, valid_to, legal_basis) values
  ('PROVINCE', null, '1945-09-02', null, 'Luật Tổ chức chính quyền địa phương'),
  ('DISTRICT', 'PROVINCE', '1945-09-02', '2025-06-30', 'Luật Tổ chức chính quyền địa phương 77/2015/QH13'),
  ('COMMUNE', 'DISTRICT', '1945-09-02', '2025-06-30', 'Luật Tổ chức chính quyền địa phương 77/2015/QH13'),
  ('COMMUNE', 'PROVINCE', '2025-07-01', null, 'Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15');

-- A succession that was withdrawn keeps its row with weight 0, so that its versions go on.
alter table area_succession add column version bigint not null default 1;
alter table area_succession drop constraint area_succession_weight;
alter table area_succession add constraint area_succession_weight
  check (weight >= 0 and weight <= 1);

-- Judged at the end: a correction may exchange the codes of two areas.
drop index area_code_from;
alter table area add constraint area_code_from unique (level, code, valid_from)
  deferrable initially deferred;
create index area_parent on area (parent_id);
create index area_ended on area (valid_to) where valid_to is not null;

-- Which job stored last: the same file after it is the same import.
create table area_import (
  kind text not null,
  job_id uuid not null,
  constraint area_import_pk primary key (kind)
);
