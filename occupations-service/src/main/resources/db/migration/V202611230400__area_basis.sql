-- What the end of an area rests on; what a name rests on stands with it in names. Nobody knows it of
-- those that are there.
alter table area add column end_legal_basis text;
