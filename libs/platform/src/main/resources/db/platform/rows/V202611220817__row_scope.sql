-- Whose work is done in this session, as platform's `rows` package tells it. Policies ask these
-- functions inside `(select …)`, so that each is asked once in a statement and not for each row.
-- A session that was told nothing is nobody's: every answer is false, null or empty.
create function access_known() returns boolean language sql stable parallel safe
  return coalesce(current_setting('access.reach', true), '') <> '';

create function access_everything() returns boolean language sql stable parallel safe
  return coalesce(current_setting('access.reach', true), '') = 'everything';

create function access_client() returns uuid language sql stable parallel safe
  return nullif(current_setting('access.client', true), '')::uuid;

create function access_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('access.organisation', true), '')::uuid;

create function access_areas() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('access.areas', true), '')::uuid[], '{}');

-- Whether the caller is an office with areas of its own.
create function access_in_areas() returns boolean language sql stable parallel safe
  return cardinality(access_areas()) > 0;

-- Stored answers repeat what was shown to one client.
alter table idempotency_key enable row level security;
create policy idempotency_key_of_client on idempotency_key
  using ((select access_everything()) or client_id = (select access_client()))
  with check ((select access_everything()) or client_id = (select access_client()));

-- Events repeat everybody's records: requests put them in, only the relay reads them.
alter table outbox enable row level security;
create policy outbox_of_relay on outbox using ((select access_everything()));
create policy outbox_of_writers on outbox for insert with check ((select access_known()));
