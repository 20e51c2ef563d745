create table own_note (
  id uuid not null,
  organisation uuid not null,
  constraint own_note_pk primary key (id)
);
alter table own_note enable row level security;
create policy own_note_of_organisation on own_note using (
  (select access_everything()) or organisation = (select access_organisation()));
