-- A draft may be given up. Its row stays: tags count on, and the trail of its states refers to it.
alter table crosswalk drop constraint crosswalk_status;
alter table crosswalk add constraint crosswalk_status check (
  status in ('DRAFT', 'DISCARDED')
  or (status = 'PUBLISHED' and published_by is not null and published_at is not null));
