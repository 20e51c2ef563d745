-- A check of a file is good while nothing else was stored: checks of before are good for nothing.
alter table import_job add column stored_before bigint;
