-- The coverage of demand that an employer sees is of its own answers.
create index response_version_employer_now on response_version (employer_id, period_start)
  where superseded_at is null;
