-- The last wall: what a session may see and write, whatever its statement says (ADR 007). The owner
-- is not bound, so that functions of his can answer the few questions that reach beyond it.

-- History can't be made up: only the trigger writes it.
alter function record_state_change() security definer;
alter function record_state_change() set search_path = public, pg_temp;
alter table state_change enable row level security;
create policy state_change_of_service on state_change for select using ((select access_everything()));

-- Who has a code, whoever asks: a code is taken for all.
create function employer_of_code(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from employer where code = wanted
$$;

-- Tell a record that must not be shown from one that isn't there.
create function employer_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from employer where id = wanted)
$$;

create function survey_response_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from survey_response where id = wanted)
$$;

create function vacancy_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from vacancy where id = wanted)
$$;

create function employer_area(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select area_id from employer where id = wanted
$$;

create function employer_registered_by(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select created_by from employer where id = wanted
$$;

-- Vacancies and responses lie where the posts or the round are, which may not be where their
-- employer is: who handles them needs the employer.
create function employer_known_in(wanted uuid, areas uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from vacancy where employer_id = wanted and area_id = any (areas))
    or exists (select 1 from survey_response where employer_id = wanted and area_id = any (areas))
$$;

call allow_rows('employer', 'read', 'select', own_rows_or_in_areas('id')
  || ' or ((select access_in_areas()) and employer_known_in(id, (select access_areas())))');
-- An employer's client that speaks for no organisation yet registers one.
call allow_rows('employer', 'register', 'insert', own_rows_or_in_areas('id')
  || ' or (created_by = (select access_client())
           and (select access_organisation()) is null and not (select access_in_areas()))');
call allow_rows('employer', 'change', 'update', own_rows_or_in_areas('id'));

call allow_rows('employer_contact', 'of_employer', 'all', own_rows('employer_id')
  || ' or ((select access_in_areas())
           and employer_area(employer_id) = any ((select access_areas())::uuid[]))');
create policy employer_contact_register on employer_contact for insert with check (
  updated_by = (select access_client())
  and (select access_organisation()) is null and not (select access_in_areas())
  and employer_registered_by(employer_id) = (select access_client()));

-- An office may write what lies outside its areas when the employer lies inside, or hand a record
-- over to another area; it then still sees what it wrote itself.
call allow_rows('survey_response', 'read', 'select', own_rows_or_in_areas('employer_id')
  || ' or ((select access_in_areas()) and updated_by = (select access_client()))');
call allow_rows('survey_response', 'begin', 'insert', own_rows_or_in_areas('employer_id')
  || ' or ((select access_in_areas()) and created_by = (select access_client()))');
call allow_rows('survey_response', 'change', 'update', own_rows_or_in_areas('employer_id'));

-- What is public as VacancyStatus.isPublic has it.
call allow_rows('vacancy', 'read', 'select', own_rows_or_in_areas('employer_id')
  || ' or ((select access_known()) and status not in (''DRAFT'', ''PENDING_CODING''))'
  || ' or ((select access_in_areas()) and updated_by = (select access_client()))');
call allow_rows('vacancy', 'post', 'insert', own_rows_or_in_areas('employer_id')
  || ' or ((select access_in_areas()) and created_by = (select access_client()))');
call allow_rows('vacancy', 'change', 'update', own_rows_or_in_areas('employer_id'),
  own_rows_or_in_areas('employer_id')
    || ' or ((select access_in_areas()) and updated_by = (select access_client()))');

-- Policies come before `like`, which therefore walks no index any more; comparisons still do.
drop index vacancy_of_occupation;
create index vacancy_of_occupation on vacancy (occupation_code);
