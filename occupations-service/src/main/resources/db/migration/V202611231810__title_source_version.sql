-- Versions of sources have numbers of their own: that somebody wants a source removed changes no
-- title, so it may not count as a change of titles.
alter table title_revision add column source_version bigint;
update title_revision
set source_version = greatest(revision, (select max(version) from title_source));
alter table title_revision alter column source_version set not null;
