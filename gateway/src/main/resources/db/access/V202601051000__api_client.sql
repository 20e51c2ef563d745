-- Who may call: machine clients of organisations, and the administrators who register them.
create table api_client (
  id uuid not null,
  version bigint not null,
  name text not null,
  roles jsonb not null,
  everywhere boolean not null,
  area_ids jsonb not null,
  organisation_id uuid,
  enabled boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  updated_by text not null,
  updated_at timestamptz not null,
  constraint api_client_pk primary key (id)
);

-- Only the hash is kept: a stolen backup opens nothing. The prefix lets people tell keys apart.
create table api_key (
  id uuid not null,
  version bigint not null,
  client_id uuid not null,
  label text,
  prefix text not null,
  key_hash bytea not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_key_pk primary key (id),
  constraint api_key_hash_unique unique (key_hash),
  constraint api_key_client_fk foreign key (client_id) references api_client (id)
);
create index api_key_client_id on api_key (client_id);
