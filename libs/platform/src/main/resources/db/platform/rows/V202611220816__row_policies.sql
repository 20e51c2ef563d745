-- How tables get their policies (ADR 007). A condition is SQL on a row of the table; the service
-- itself always passes. What a session does not see it can't change either.

-- Rows of the caller's organisation, which this column names.
create function own_rows(organisation name) returns text language sql immutable
  return format('%I = (select access_organisation())', organisation);

-- Rows of the areas in which the caller has an office.
create function rows_in_areas() returns text language sql immutable
  return 'area_id = any ((select access_areas())::uuid[])';

create function own_rows_or_in_areas(organisation name) returns text language sql immutable
  return own_rows(organisation) || ' or ' || rows_in_areas();

-- Which rows a command (select, insert, update or all) reaches. A changed row must meet the same
-- condition afterwards, unless another one is given. The policy is named by table and purpose.
create procedure allow_rows(
  target regclass, purpose text, command text, condition text, afterwards text default null)
language plpgsql as $$
declare
  passes constant text := '((select access_everything()) or %s)';
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy %I on %s for %s', target || '_' || purpose, target, command)
    || case when command <> 'insert' then ' using ' || format(passes, condition) else '' end
    || case when command = 'insert' then ' with check ' || format(passes, condition)
            when afterwards is not null then ' with check ' || format(passes, afterwards)
            else '' end;
end $$;

-- Parts of a record are seen with the record, and added by whom it belongs to.
create procedure allow_parts(part regclass, key name, whole regclass, condition text)
language plpgsql as $$
begin
  call allow_rows(part, 'read', 'select',
    format('exists (select 1 from %s w where w.id = %s.%I)', whole, part, key));
  call allow_rows(part, 'add', 'insert',
    format('exists (select 1 from %s w where w.id = %s.%I and (%s))', whole, part, key, condition));
end $$;

-- The same for parts that are judged later.
create procedure allow_changing_parts(part regclass, key name, whole regclass, condition text)
language plpgsql as $$
begin
  call allow_parts(part, key, whole, condition);
  call allow_rows(part, 'change', 'update',
    format('exists (select 1 from %s w where w.id = %s.%I and (%s))', whole, part, key, condition));
end $$;
