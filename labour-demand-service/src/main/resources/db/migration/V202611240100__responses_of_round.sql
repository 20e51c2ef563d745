-- What a round waits for counts whoever asks: a response of another area is hidden from an office,
-- and would be left behind unseen.
create function survey_round_waiting(wanted uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from survey_response where round_id = wanted and status = 'SUBMITTED'
$$;

create function survey_round_has_responses(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from survey_response where round_id = wanted)
$$;
