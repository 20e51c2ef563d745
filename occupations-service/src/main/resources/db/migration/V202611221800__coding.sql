-- What was learned from titles and decisions; a model never changes once it is READY.
create table coding_model (
  number bigint generated always as identity,
  scheme text not null,
  version_id text not null,
  state text not null,
  attempts integer not null,
  titles_revision bigint,
  title_count integer,
  decision_count integer,
  reason text,
  requested_by uuid,
  requested_at timestamptz not null,
  finished_at timestamptz,
  constraint coding_model_pk primary key (number),
  constraint coding_model_state check (state in ('QUEUED', 'READY', 'FAILED')),
  constraint coding_model_learned check (
    state <> 'READY'
    or (titles_revision is not null and title_count is not null and decision_count is not null))
);
create index coding_model_of_scheme on coding_model (scheme, number);
create index coding_model_queue on coding_model (number) where state = 'QUEUED';

-- The model itself, in pieces; only the newest ones are kept.
create table coding_model_chunk (
  number bigint not null,
  position integer not null,
  bytes bytea not null,
  constraint coding_model_chunk_pk primary key (number, position),
  constraint coding_model_chunk_model foreign key (number) references coding_model (number)
);

-- Apart from the model, whose row is locked while it is learned. Worth nothing after a crash.
create unlogged table coding_model_progress (
  number bigint not null,
  percent smallint not null,
  constraint coding_model_progress_pk primary key (number)
);

-- Titles that people coded or shall code. One question is asked once.
create table coding_review (
  id uuid not null,
  scheme text not null,
  version_id text not null,
  question_key text not null,
  text text not null,
  industry text not null,
  qualification text not null,
  status text not null,
  code text,
  note text,
  decided_by uuid,
  decided_at timestamptz,
  asked_by uuid not null,
  asked_at timestamptz not null,
  version bigint not null,
  constraint coding_review_pk primary key (id),
  constraint coding_review_question unique (scheme, version_id, question_key),
  constraint coding_review_status check (status in ('OPEN', 'CODED', 'NOT_CODABLE')),
  constraint coding_review_decided check (
    (status = 'OPEN') = (decided_by is null)
    and (status = 'OPEN') = (decided_at is null)
    and (status = 'CODED') = (code is not null))
);
create index coding_review_in_order on coding_review (status, id);
