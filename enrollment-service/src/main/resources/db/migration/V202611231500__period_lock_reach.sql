-- A report of a school registered after a merger carries the merged area even for a period before
-- it, and a lock may name either side. What went into an area and what came of it are one territory
-- to the lock; areas that only share a successor are not.
create function period_lock_reach(area uuid) returns setof uuid
language sql stable as $$
  with recursive before (id) as (
    select area
    union
    select s.from_id from before join area_succession s on s.to_id = before.id and s.weight > 0
  ), after (id) as (
    select area
    union
    select s.to_id from after join area_succession s on s.from_id = after.id and s.weight > 0)
  select id from before union select id from after
$$;

-- Writers still hold their own area only: who locks waits for all areas that the lock reaches.
create or replace function hold_period(held_area uuid, held_first date, held_last date)
returns boolean
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(held_area::text, 27));
  return exists (
    select 1 from period_lock
    where locked and first_day <= held_first and last_day >= held_last
      and area_id in (select period_lock_reach(held_area)));
end
$$;
