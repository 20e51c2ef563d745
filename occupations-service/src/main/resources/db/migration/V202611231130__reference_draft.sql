-- Targets and the reporting calendar go the way of priority lists: what somebody writes waits for
-- somebody else, and each consent makes a revision. The drafts of all three are kept together.
create table reference_draft (
  id uuid not null,
  kind text not null,
  key text not null,
  area_id uuid,
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  editors uuid[] not null,
  job_id uuid,
  revision bigint not null,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  constraint reference_draft_pk primary key (id),
  constraint reference_draft_area_fk foreign key (area_id) references area (id),
  constraint reference_draft_key unique (kind, key),
  constraint reference_draft_kind check (kind in ('PRIORITY_LIST', 'TARGET', 'REPORTING_OBLIGATION'))
);
insert into reference_draft
  (id, kind, key, content, valid_from, valid_to, editors, job_id, revision, version, created_by, created_at, edited_by,
   edited_at)
select id, 'PRIORITY_LIST', key, content, cast(content ->> 'validFrom' as date),
  cast(content ->> 'validTo' as date), editors, job_id,
  coalesce((select max(p.version) from priority_list p where p.id = d.id), 0) + 1,
  version, created_by, created_at, edited_by, edited_at
from priority_list_draft d;
drop table priority_list_draft;

-- Who drafted, gave up and published what: it grows only.
create table reference_state_change (
  id bigint generated always as identity,
  kind text not null,
  subject_id uuid not null,
  revision bigint not null,
  from_state text,
  to_state text not null,
  version bigint not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint reference_state_change_pk primary key (id)
);
create index reference_state_change_subject on reference_state_change (kind, subject_id, id);
insert into reference_state_change
  (kind, subject_id, revision, from_state, to_state, version, actor, at)
select kind, id, version, from_state, to_state, version, actor, at
from (
  select 'PRIORITY_LIST' as kind, id, version, null as from_state, 'DRAFT' as to_state,
    updated_by as actor, updated_at as at
  from priority_list where published_by is not null
  union all select 'PRIORITY_LIST', id, version,
    case when published_by is not null then 'DRAFT' end, 'PUBLISHED',
    coalesce(published_by, updated_by), updated_at
  from priority_list
  union all select 'TARGET', id, version, null, 'PUBLISHED', updated_by, updated_at from target
  union all select 'REPORTING_OBLIGATION', id, version, null, 'PUBLISHED', updated_by, updated_at
  from reporting_obligation) r
order by at, version, to_state;
insert into reference_state_change
  (kind, subject_id, revision, from_state, to_state, version, actor, at)
select kind, id, revision, null, 'DRAFT', version, edited_by, edited_at from reference_draft
order by edited_at;

-- Nobody knows who wrote what was there before; nobody had to consent to targets and the calendar.
alter table priority_list add column editors uuid[] not null default '{}';
alter table priority_list alter column editors drop default;

alter table target add column row_id uuid;
update target set row_id = id;
alter table target alter column row_id set not null;
alter table target add column editors uuid[] not null default '{}';
alter table target alter column editors drop default;
alter table target add column published_by uuid;
alter table target add column superseded_at timestamptz;
alter table target drop constraint target_pk;
alter table target add constraint target_pk primary key (row_id);
alter table target add constraint target_revision unique (id, version);
alter table target drop constraint target_key;
create unique index target_key on target (indicator, area_id, valid_from) nulls not distinct
  where superseded_at is null;

alter table reporting_obligation add column row_id uuid;
update reporting_obligation set row_id = id;
alter table reporting_obligation alter column row_id set not null;
alter table reporting_obligation add column editors uuid[] not null default '{}';
alter table reporting_obligation alter column editors drop default;
alter table reporting_obligation add column published_by uuid;
alter table reporting_obligation add column superseded_at timestamptz;
alter table reporting_obligation drop constraint reporting_obligation_pk;
alter table reporting_obligation
  add constraint reporting_obligation_pk primary key (row_id);
alter table reporting_obligation
  add constraint reporting_obligation_revision unique (id, version);
alter table reporting_obligation drop constraint reporting_obligation_key;
create unique index reporting_obligation_key on reporting_obligation (code, cadence, valid_from)
  where superseded_at is null;
