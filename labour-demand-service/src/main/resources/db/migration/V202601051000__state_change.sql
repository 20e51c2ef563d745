-- Every change of state of every aggregate, written by the database itself so that no path around
-- the application's services can leave it out. Nothing ever changes or removes a row.
create table state_change (
  id bigint generated always as identity,
  aggregate text not null,
  aggregate_id uuid not null,
  from_status text,
  to_status text not null,
  actor uuid,
  at timestamptz not null,
  reason text,
  constraint state_change_pk primary key (id)
);
create index state_change_of_aggregate on state_change (aggregate_id, id);

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'state_change is append-only';
end $$;

create trigger state_change_append_only before update or delete on state_change
  for each row execute function refuse_rewriting_history();

-- For tables with the columns id, status, status_reason, updated_by and updated_at. The actor is
-- null where the clock is the cause.
create function record_state_change() returns trigger language plpgsql as $$
begin
  insert into state_change (aggregate, aggregate_id, from_status, to_status, actor, at, reason)
  values (tg_table_name, new.id, case when tg_op = 'UPDATE' then old.status end, new.status,
          new.updated_by, new.updated_at, new.status_reason);
  return null;
end $$;
