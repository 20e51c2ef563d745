-- Everybody who described or filled a draft: none of them publishes it.
alter table classification_version add column editors uuid[] not null default '{}';
update classification_version set editors = array[imported_by] where imported_by is not null;
alter table classification_version alter column editors drop default;
alter table classification_version drop column imported_by;
-- What the authority said when it published; the note of a correction says why it was opened.
alter table classification_version add column publication_note text;
