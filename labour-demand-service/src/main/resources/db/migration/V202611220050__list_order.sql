-- A page of a list is read in the list's order from where the last page ended. Filters that go with
-- time (a round, a state) would otherwise walk over everything that is older.
create index employer_in_status on employer (status, id);
create index survey_response_of_round on survey_response (round_id, id);
create index survey_response_of_round_in_status on survey_response (round_id, status, id);
create index vacancy_of_area on vacancy (area_id, id);
-- Codes are searched by their first digits.
create index vacancy_of_occupation on vacancy (occupation_code text_pattern_ops);
