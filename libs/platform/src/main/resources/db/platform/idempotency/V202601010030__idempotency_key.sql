create table idempotency_key (
  client_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  location text,
  entity_tag text,
  body bytea,
  created_at timestamptz not null,
  constraint idempotency_key_pk primary key (client_id, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
