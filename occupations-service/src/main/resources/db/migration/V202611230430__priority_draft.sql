-- What shall be listed waits for somebody else than who wrote any of it.
create table priority_list_draft (
  id uuid not null,
  key text not null,
  content jsonb not null,
  owner text not null,
  editors uuid[] not null,
  version bigint not null,
  created_by uuid not null,
  created_at timestamptz not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  constraint priority_list_draft_pk primary key (id),
  constraint priority_list_draft_key unique (key)
);
-- Who consented to a revision; nobody did to those of before.
alter table priority_list add column published_by uuid;
