-- A closed employer leaves its code to others: whoever registered with a code that is another's is
-- closed by the authority, and the true one registers.
alter table employer drop constraint employer_code_unique;
create unique index employer_code_in_use on employer (code) where status <> 'CLOSED';

create or replace function employer_of_code(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from employer where code = wanted and status <> 'CLOSED'
$$;

-- The gateway names an organisation for every employer's client, its own id if no other: nobody
-- registers without one any more.
drop policy employer_contact_register on employer_contact;
drop policy employer_register on employer;
drop function employer_registered_by(uuid);
create policy employer_register on employer for insert with check (
  (select access_everything())
  or id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[]));

-- A draft that is cancelled or expires was never published, and does not become so by its end.
alter table vacancy add column published boolean not null default false;
update vacancy set published = true
where status in ('OPEN', 'PARTIALLY_FILLED', 'FILLED')
  or exists (
    select 1 from state_change c
    where c.aggregate = 'vacancy' and c.aggregate_id = vacancy.id and c.to_status = 'OPEN');
alter policy vacancy_read on vacancy using (
  (select access_everything())
  or ((select access_known()) and published)
  or employer_id = (select access_organisation())
  or area_id = any ((select access_areas())::uuid[])
  or ((select access_in_areas()) and updated_by = (select access_client())));
