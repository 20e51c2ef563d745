-- The orders in which pages of datasets go through reports and responses: all of them, those of one
-- organisation, and those of an area for sums.
drop index report_version_period;
drop index report_version_institution;
drop index response_version_period;
create index report_version_order
  on report_version (period_start, period_end, institution_id, id) where counted;
create index report_version_institution
  on report_version (institution_id, period_start, period_end, id) where counted;
create index report_version_area on report_version (area_id, period_start, period_end) where counted;
create index response_version_order
  on response_version (period_start, period_end, employer_id, id) where counted;
create index response_version_employer
  on response_version (employer_id, period_start, period_end, id) where counted;
create index response_version_area
  on response_version (area_id, period_start, period_end) where counted;
