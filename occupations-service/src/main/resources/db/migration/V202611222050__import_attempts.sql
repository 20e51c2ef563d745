-- A job that can't be ended, whatever the reason, is not begun for ever.
alter table import_job add column attempts int not null default 0;
