-- The last wall: what a session may see and write, whatever its statement says (ADR 007). The owner
-- is not bound, so that functions of his can answer the few questions that reach beyond it.

-- Who has a code, whoever asks: a code is taken for all.
create function institution_of_code(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from institution where code = wanted
$$;

-- Tell a record that must not be shown from one that isn't there.
create function institution_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from institution where id = wanted)
$$;

create function plan_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from plan where id = wanted)
$$;

create function report_exists(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from report where id = wanted)
$$;

-- The rules for a report look at the institution's plan and its earlier reports, wherever it lay
-- when they were made: who handles one of them sees all.
create function institution_known_in(wanted uuid, areas uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from institution where id = wanted and area_id = any (areas))
    or exists (select 1 from plan where institution_id = wanted and area_id = any (areas))
    or exists (select 1 from report where institution_id = wanted and area_id = any (areas))
$$;

call allow_rows('institution', 'read', 'select', own_rows_or_in_areas('id'));
call allow_rows('institution', 'register', 'insert', rows_in_areas());
call allow_rows('institution', 'change', 'update', rows_in_areas());
call allow_parts('institution_state_change', 'institution_id', 'institution', rows_in_areas());

call allow_rows('plan', 'read', 'select', own_rows_or_in_areas('institution_id')
  || ' or ((select access_in_areas())
           and institution_known_in(institution_id, (select access_areas())))');
call allow_rows('plan', 'draft', 'insert', own_rows('institution_id'));
call allow_rows('plan', 'change', 'update', own_rows_or_in_areas('institution_id'));
call allow_changing_parts('plan_version', 'plan_id', 'plan', own_rows_or_in_areas('institution_id'));
call allow_parts('plan_state_change', 'plan_id', 'plan', own_rows_or_in_areas('institution_id'));

call allow_rows('report', 'read', 'select', own_rows_or_in_areas('institution_id')
  || ' or ((select access_in_areas())
           and institution_known_in(institution_id, (select access_areas())))');
call allow_rows('report', 'draft', 'insert', own_rows('institution_id'));
call allow_rows('report', 'change', 'update', own_rows_or_in_areas('institution_id'));
call allow_changing_parts('report_version', 'report_id', 'report', own_rows_or_in_areas('institution_id'));
call allow_parts('report_state_change', 'report_id', 'report', own_rows_or_in_areas('institution_id'));
