-- Which of the lists that come with the project were loaded; each is loaded once in a database's life.
create table starter_list (
  name text not null,
  loaded_at timestamptz not null,
  constraint starter_list_pk primary key (name)
);
