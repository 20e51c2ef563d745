-- As if the database died while it commits.
create function end_this_session() returns trigger language plpgsql as $$
begin
  perform pg_terminate_backend(pg_backend_pid());
  return null;
end $$;

create constraint trigger note_dies_at_commit after insert on note
  deferrable initially deferred for each row when (new.text like 'die at commit%')
  execute function end_this_session();
