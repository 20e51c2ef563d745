-- A page of a list is read in the list's order from where the last page ended. Filters that go with
-- time (a year, a period, a state) would otherwise walk over everything that is older.
create index plan_of_year on plan (year, id);
create index plan_in_status on plan (status, id);
create index report_of_period on report (period, id);
create index report_in_status on report (status, id);
