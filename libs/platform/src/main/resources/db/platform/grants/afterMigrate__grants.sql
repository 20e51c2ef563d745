-- After every start's migrations: gives the application's role what it needs of each table of this
-- schema, and takes from it what it no longer needs. Nothing is said of truncate, references or
-- trigger, so that only the owner may.
do $$
declare
  application constant text := '${application}';
  one record;
begin
  -- Two instances may start at once.
  perform pg_advisory_xact_lock(hashtextextended('grants', 31));
  if not has_schema_privilege(application, current_schema(), 'usage') then
    execute format('grant usage on schema %I to %I', current_schema(), application);
  end if;
  for one in
    with listed as (
      select c.oid, c.relname,
        c.relname = '${flyway:table}' as flyways,
        c.relname like any (string_to_array('${append-only}', ',')) as append_only,
        c.relname like any (string_to_array('${read-only}', ',')) as read_only,
        c.relname like any (string_to_array('${deletable}', ',')) as deletable
      from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        -- An application that owns its tables keeps what an owner has.
        and c.relowner <> (select oid from pg_roles where rolname = application)),
    wanted as (
      select l.oid, l.relname, p.privilege,
        case p.privilege
          when 'select' then not flyways
          when 'insert' then not flyways and not read_only
          when 'update' then not flyways and not read_only and not append_only
          else deletable and not flyways and not read_only and not append_only
        end as granted
      from listed l cross join (values ('select'), ('insert'), ('update'), ('delete')) p (privilege))
    select relname, privilege, granted from wanted
    where granted <> has_table_privilege(application, oid, privilege)
  loop
    if one.granted then
      execute format('grant %s on %I to %I', one.privilege, one.relname, application);
    else
      execute format('revoke %s on %I from %I', one.privilege, one.relname, application);
    end if;
  end loop;
end $$;
