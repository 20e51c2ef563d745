-- What a later version of a list would change of what was coded by an earlier one. A job tells it
-- and changes nothing.
create table occupation_recoding (
  number bigint generated always as identity,
  scheme text not null,
  from_version text not null,
  to_version text not null,
  state text not null,
  attempts integer not null,
  model bigint,
  item_count bigint not null,
  change_count bigint not null,
  reason text,
  requested_by uuid,
  requested_at timestamptz not null,
  finished_at timestamptz,
  constraint occupation_recoding_pk primary key (number),
  constraint occupation_recoding_state check (state in ('QUEUED', 'READY', 'FAILED')),
  constraint occupation_recoding_done check (state <> 'READY' or model is not null)
);
create index occupation_recoding_queue on occupation_recoding (number) where state = 'QUEUED';
-- The service asks by itself once for each pair of versions.
create unique index occupation_recoding_by_itself
  on occupation_recoding (scheme, from_version, to_version) where requested_by is null;

-- Apart from the job, whose row is locked while it runs. Worth nothing after a crash.
create unlogged table occupation_recoding_progress (
  number bigint not null,
  percent smallint not null,
  constraint occupation_recoding_progress_pk primary key (number)
);

-- How many of each pair of codes; an empty code stands for none.
create table occupation_recoding_pair (
  number bigint not null,
  from_code text not null,
  to_code text not null,
  kind text not null,
  items bigint not null,
  constraint occupation_recoding_pair_pk primary key (number, from_code, to_code, kind),
  constraint occupation_recoding_pair_job foreign key (number)
    references occupation_recoding (number)
);

-- Every item that would change. Its text stays where it was kept and goes with it.
create table occupation_recoding_item (
  number bigint not null,
  position bigint not null,
  client_id uuid,
  item_id text not null,
  kind text not null,
  from_code text,
  to_code text,
  from_decision text not null,
  to_decision text not null,
  from_probability double precision,
  to_probability double precision,
  constraint occupation_recoding_item_pk primary key (number, position),
  constraint occupation_recoding_item_job foreign key (number)
    references occupation_recoding (number)
);
create index occupation_recoding_item_of_kind on occupation_recoding_item (number, kind, position);
create index occupation_recoding_item_of_client
  on occupation_recoding_item (number, client_id, position);
