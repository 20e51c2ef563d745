-- Until now a publication ended nothing, and what comes with the project renewed no tag: whoever
-- saw a draft that waits sees it again before consenting to it.
update reference_draft set version = version + 1;

-- A check, or the wish to remove a source, may have come from who is bound to an area; nobody bound
-- to one checks or removes any more, so none of them counts as the first of two.
update import_job set stored_before = null where dry_run;
update title_source set removal_asked_by = null, removal_asked_at = null
where removal_asked_by is not null;
