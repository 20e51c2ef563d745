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

alter table institution enable row level security;
create policy institution_read on institution for select using (
  (select access_everything())
  or id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[]));
create policy institution_register on institution for insert with check (
  (select access_everything()) or area_id = any ((select access_areas())::uuid[]));
create policy institution_change on institution for update using (
  (select access_everything()) or area_id = any ((select access_areas())::uuid[]));

alter table institution_state_change enable row level security;
create policy institution_state_change_read on institution_state_change for select using (
  (select access_everything())
  or exists (select 1 from institution i where i.id = institution_id));
create policy institution_state_change_add on institution_state_change for insert with check (
  (select access_everything())
  or exists (
    select 1 from institution i
    where i.id = institution_id and i.area_id = any ((select access_areas())::uuid[])));

alter table plan enable row level security;
create policy plan_read on plan for select using (
  (select access_everything())
  or institution_id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[])
  or ((select access_in_areas())
      and institution_known_in(institution_id, (select access_areas()))));
create policy plan_draft on plan for insert with check (
  (select access_everything()) or institution_id = (select access_organisation()));
create policy plan_change on plan for update using (
  (select access_everything())
  or institution_id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[]));

alter table plan_version enable row level security;
create policy plan_version_read on plan_version for select using (
  (select access_everything()) or exists (select 1 from plan t where t.id = plan_id));
create policy plan_version_add on plan_version for insert with check (
  (select access_everything())
  or exists (
    select 1 from plan t
    where t.id = plan_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));
create policy plan_version_judge on plan_version for update using (
  (select access_everything())
  or exists (
    select 1 from plan t
    where t.id = plan_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));

alter table plan_state_change enable row level security;
create policy plan_state_change_read on plan_state_change for select using (
  (select access_everything()) or exists (select 1 from plan t where t.id = plan_id));
create policy plan_state_change_add on plan_state_change for insert with check (
  (select access_everything())
  or exists (
    select 1 from plan t
    where t.id = plan_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));

alter table report enable row level security;
create policy report_read on report for select using (
  (select access_everything())
  or institution_id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[])
  or ((select access_in_areas())
      and institution_known_in(institution_id, (select access_areas()))));
create policy report_draft on report for insert with check (
  (select access_everything()) or institution_id = (select access_organisation()));
create policy report_change on report for update using (
  (select access_everything())
  or institution_id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[]));

alter table report_version enable row level security;
create policy report_version_read on report_version for select using (
  (select access_everything()) or exists (select 1 from report t where t.id = report_id));
create policy report_version_add on report_version for insert with check (
  (select access_everything())
  or exists (
    select 1 from report t
    where t.id = report_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));
create policy report_version_judge on report_version for update using (
  (select access_everything())
  or exists (
    select 1 from report t
    where t.id = report_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));

alter table report_state_change enable row level security;
create policy report_state_change_read on report_state_change for select using (
  (select access_everything()) or exists (select 1 from report t where t.id = report_id));
create policy report_state_change_add on report_state_change for insert with check (
  (select access_everything())
  or exists (
    select 1 from report t
    where t.id = report_id
      and (t.institution_id = (select access_organisation())
           or t.area_id = any ((select access_areas())::uuid[]))));
