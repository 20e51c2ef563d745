-- A target ends with its area. One that was to begin after that is in force on no day, which is told
-- as of areas: its last day is the one before its first.
alter table target drop constraint target_validity;
alter table target add constraint target_validity check (valid_to >= valid_from - 1);
