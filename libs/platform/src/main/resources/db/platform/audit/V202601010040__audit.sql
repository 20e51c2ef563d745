-- Who did what, when and why: one row for every write (in the write's own transaction), every denied
-- call and every export. Nothing ever changes or removes a row. Persons are named by id only.
create table audit_entry (
  id uuid not null,
  -- Gives the order in which entries are sealed: those of a transaction that still runs come later.
  transaction bigint not null default pg_current_xact_id()::text::bigint,
  at timestamptz not null,
  kind text not null,
  actor uuid,
  roles text,
  organisation uuid,
  permission text,
  action text not null,
  subject text,
  version bigint,
  status integer not null,
  code text,
  reason text,
  filter text,
  row_count bigint,
  occurrences integer not null default 1,
  request_id text,
  network text,
  constraint audit_entry_pk primary key (id),
  constraint audit_entry_kind_check check (kind in ('WRITE', 'DENIAL', 'EXPORT', 'TASK')),
  constraint audit_entry_occurrences_check check (occurrences > 0)
);
-- Entries come in this order, so a few pages' bounds are enough to find those not yet sealed.
create index audit_entry_transaction on audit_entry using brin (transaction)
  with (pages_per_range = 16, autosummarize = on);

-- Each seal holds a hash over its entries and over the seal before it: an entry that is changed,
-- removed or slipped in afterwards is noticed, and so is a seal.
create table audit_seal (
  number bigint not null,
  last_transaction bigint not null,
  last_entry uuid not null,
  entries bigint not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint audit_seal_pk primary key (number),
  constraint audit_seal_hash_check check (length(hash) = 32 and length(previous_hash) = 32)
);

create function refuse_rewriting_the_trail() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_rewriting_the_trail();
create trigger audit_entry_not_truncated before truncate on audit_entry
  for each statement execute function refuse_rewriting_the_trail();
create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function refuse_rewriting_the_trail();
create trigger audit_seal_not_truncated before truncate on audit_seal
  for each statement execute function refuse_rewriting_the_trail();
