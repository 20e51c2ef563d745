-- Kept codings go by their age, piece by piece.
create index kept_coding_age on kept_coding (coded_at);

-- History is told again when a model of more titles is there, or after a failure.
drop index occupation_recoding_by_itself;
create index occupation_recoding_of_versions
  on occupation_recoding (scheme, from_version, to_version);
