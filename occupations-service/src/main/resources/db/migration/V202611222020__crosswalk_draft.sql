-- Counts the changes of a crosswalk over all its revisions, so that no two states share a tag.
alter table crosswalk add column version bigint;
update crosswalk set version = case status when 'PUBLISHED' then 2 * revision else 2 * revision - 1 end;
alter table crosswalk alter column version set not null;

-- Everybody who wrote what is waiting: none of them publishes it.
alter table crosswalk add column edited_by uuid[];
update crosswalk set edited_by = array[created_by];
alter table crosswalk alter column edited_by set not null;

-- Roles of the authorities that agree with a draft which needs both.
alter table crosswalk add column approved_for text[] not null default '{}';

-- Later files that said what the revision says already.
alter table crosswalk add column same_jobs uuid[] not null default '{}';

create table crosswalk_state_change (
  id bigint generated always as identity,
  crosswalk_id uuid not null,
  from_state text,
  to_state text not null,
  version bigint not null,
  content_hash text not null,
  actor uuid not null,
  at timestamptz not null,
  reason text,
  constraint crosswalk_state_change_pk primary key (id),
  constraint crosswalk_state_change_crosswalk foreign key (crosswalk_id) references crosswalk (id)
);
create index crosswalk_state_change_crosswalk on crosswalk_state_change (crosswalk_id, id);

-- What the sender of a file saw of what it replaces.
alter table import_job add column if_match text;

-- What a file brings is a draft, whoever sent it.
alter table import_job drop column publishes;
