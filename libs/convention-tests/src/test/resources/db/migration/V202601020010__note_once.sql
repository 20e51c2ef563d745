-- What other transactions may break in between: at once, and only when the transaction commits.
alter table note add constraint note_once
  exclude using btree (text with =) where (text like 'only once%');
alter table note add constraint note_once_at_commit
  exclude using btree (text with =) where (text like 'at commit once%')
  deferrable initially deferred;
