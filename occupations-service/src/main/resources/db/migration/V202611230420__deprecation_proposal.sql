-- What somebody wants done with a published profile waits for somebody else, as drafts do.
alter table occupation_revision add column proposal jsonb;
alter table occupation_revision add column proposed_by uuid;
alter table occupation_revision add constraint occupation_revision_proposal check (
  (proposal is null) = (proposed_by is null));
