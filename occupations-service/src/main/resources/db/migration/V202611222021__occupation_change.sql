-- Everybody who wrote what a draft says: none of them publishes it.
alter table occupation_revision add column editors uuid[];
update occupation_revision set editors = array[created_by, edited_by];
alter table occupation_revision alter column editors set not null;

-- A published profile may carry the day from which it will be deprecated.
create index occupation_revision_due on occupation_revision (deprecated_on)
  where status = 'PUBLISHED' and deprecated_on is not null;
create index occupation_revision_lower on occupation_revision (lower(code));

create table occupation_state_change (
  id bigint generated always as identity,
  occupation_id uuid not null,
  from_state text,
  to_state text not null,
  version bigint not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint occupation_state_change_pk primary key (id),
  constraint occupation_state_change_occupation foreign key (occupation_id)
    references occupation_revision (id)
);
create index occupation_state_change_occupation on occupation_state_change (occupation_id, id);
