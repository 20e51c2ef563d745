create table note (
  id bigint generated always as identity primary key,
  text text not null,
  count bigint not null,
  version bigint not null default 1
);
