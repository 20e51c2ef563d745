create table period_lock (
  area_id uuid not null,
  period text not null,
  area_code text not null,
  version bigint not null,
  first_day date not null,
  last_day date not null,
  locked boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint period_lock_pk primary key (area_id, period)
);

create table period_lock_state_change (
  id bigint generated always as identity,
  area_id uuid not null,
  period text not null,
  locked boolean not null,
  actor uuid not null,
  at timestamptz not null,
  constraint period_lock_state_change_pk primary key (id)
);

-- Tells whether a span of days is locked and keeps it as it is until the writer's transaction ends:
-- who locks waits for the writers that came before. Volatile on purpose, so that the second
-- statement sees what was committed while the first one waited.
create function hold_period(held_area uuid, held_first date, held_last date) returns boolean
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(held_area::text, 27));
  return exists (
    select 1 from period_lock
    where area_id = held_area and locked and first_day <= held_first and last_day >= held_last);
end
$$;
