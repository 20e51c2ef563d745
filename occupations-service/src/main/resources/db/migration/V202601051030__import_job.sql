create table import_job (
  id uuid not null,
  scheme text not null,
  version_id text not null,
  media_type text not null,
  sha256 text not null,
  size bigint not null,
  estimated_rows integer not null,
  dry_run boolean not null,
  state text not null,
  rows_read integer not null,
  accepted integer not null,
  error_count integer not null,
  errors jsonb not null,
  warnings jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  version bigint not null,
  constraint import_job_pk primary key (id),
  constraint import_job_state check (state in ('QUEUED', 'COMPLETED', 'FAILED'))
);
create index import_job_queue on import_job (created_at) where state = 'QUEUED';
create index import_job_version on import_job (scheme, version_id, dry_run, created_at);

-- The file, in pieces so that no process has to hold it whole; gone when the job has finished.
create table import_chunk (
  job_id uuid not null,
  position integer not null,
  bytes bytea not null,
  constraint import_chunk_pk primary key (job_id, position),
  constraint import_chunk_job foreign key (job_id) references import_job (id)
);

-- Apart from the job, whose row is locked while it runs. Worth nothing after a crash.
create unlogged table import_progress (
  job_id uuid not null,
  rows_read integer not null,
  constraint import_progress_pk primary key (job_id)
);
