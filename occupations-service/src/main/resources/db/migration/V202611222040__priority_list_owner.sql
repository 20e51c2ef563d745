-- Whoever answers for the codes answers for what is listed of them: a name could be taken by the
-- authority that used it first.
update priority_list set owner = case
  when scheme = 'training-field' or scheme like 'qualification%' then 'EDU_AUTHORITY'
  else 'LABOUR_AUTHORITY' end;
