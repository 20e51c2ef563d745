-- Until now a publication ended nothing, and what comes with the project renewed no tag: whoever
-- saw a draft that waits sees it again before consenting to it.
update reference_draft set version = version + 1;

-- A check may have come from who is bound to an area; nobody bound to one checks any more.
update import_job set stored_before = null
where dry_run and kind in ('AREAS', 'AREA_SUCCESSIONS');
