-- Profiles of occupations, as far as records need them: which VSCO code they describe, from which
-- day on new records may not name it, and what to name instead.
create table reference_occupation (
  code text not null,
  vsco_version text,
  vsco_code text,
  name_vi text not null,
  name_en text,
  deprecated_on date,
  replaced_by text[] not null,
  constraint reference_occupation_pk primary key (code)
);

-- What a code of one VSIC version becomes in another, share by share; none where the newest edition
-- of the crosswalk lacks the code.
create table reference_industry_mapping (
  from_version text not null,
  to_version text not null,
  code text not null,
  to_codes text[] not null,
  weights numeric[] not null,
  constraint reference_industry_mapping_pk primary key (from_version, to_version, code)
);

-- The occupations that an answer named when it was last submitted: what the catalogue deprecates or
-- renews later does not make them wrong when it is returned and corrected.
alter table survey_response add column submitted_occupations jsonb;
update survey_response
set submitted_occupations = coalesce(
  (select jsonb_agg(distinct line ->> 'vscoL2')
   from jsonb_array_elements(lines) as line where line ->> 'vscoL2' is not null), '[]')
where submitted_at is not null;
