-- Titles of a set that is being read, seen by the reading transaction alone; what is left of one
-- that failed is nothing. A temporary table would want a privilege that the service doesn't have.
create unlogged table arriving_title (
  like occupation_title including defaults
);
create index arriving_title_source on arriving_title (source);
