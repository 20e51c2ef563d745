-- A check of a file is of the titles of its source. That somebody wants the source removed, or no
-- longer, changes its tag and no title.
alter table title_source add column titles_version bigint;
update title_source set titles_version = version;
alter table title_source alter column titles_version set not null;
