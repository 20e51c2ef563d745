-- Codings that a caller had kept under its own ids, to hear what a later version would change. The
-- answer is the one that was given; asking again under the same id replaces it.
create table kept_coding (
  client_id uuid not null,
  scheme text not null,
  item_id text not null,
  text text not null,
  industry text not null,
  qualification text not null,
  version_id text not null,
  revision integer not null,
  model bigint not null,
  decision text not null,
  code text,
  probability double precision,
  coded_at timestamptz not null,
  constraint kept_coding_pk primary key (client_id, scheme, item_id),
  constraint kept_coding_decision check (decision in ('CODED', 'REVIEW', 'NONE')),
  constraint kept_coding_code check (
    (decision = 'NONE') = (code is null) and (code is null) = (probability is null))
);
create index kept_coding_of_version on kept_coding (scheme, version_id, client_id, item_id);
