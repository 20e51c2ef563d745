-- A page of a list is read in the list's order from where the last page ended.
create index area_in_order on area (code, valid_from, id);
create index classification_item_of_level on classification_item (classification_id, level, code);
create index target_in_order on target (indicator, id);
create index reporting_obligation_in_order on reporting_obligation (code, id);
