-- The catalogue may take back that one area followed another.
alter table reference_area_succession add column withdrawn boolean not null default false;
