-- A new version of a list takes over what was decided for the one before, as far as that is sure.
alter table coding_review add column former_version text;
alter table coding_review add column former_code text;
alter table coding_review add column carried text;
alter table coding_review add constraint coding_review_carried check (
  carried is null
  or (carried in ('CROSSWALK', 'SAME_CODE', 'NOT_CODABLE', 'UNSURE', 'OPEN')
      and former_version is not null));

-- Who decided what and when; without an actor the service carried a decision over.
create table coding_review_state_change (
  id bigint generated always as identity,
  review_id uuid not null,
  version bigint not null,
  from_status text,
  from_code text,
  to_status text not null,
  to_code text,
  carried text,
  note text,
  actor uuid,
  at timestamptz not null,
  constraint coding_review_state_change_pk primary key (id),
  constraint coding_review_state_change_review foreign key (review_id) references coding_review (id)
);
create index coding_review_state_change_of_review on coding_review_state_change (review_id, id);
create index coding_review_state_change_at on coding_review_state_change (at);
insert into coding_review_state_change
    (review_id, version, from_status, to_status, to_code, note, actor, at)
  select id, version, 'OPEN', status, code, note, decided_by, decided_at from coding_review
  where status <> 'OPEN' order by id;
