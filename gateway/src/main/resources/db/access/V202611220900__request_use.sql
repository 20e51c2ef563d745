-- What each replica of the gateway let through, so that the others count it too. Lost with a crash
-- of the server, which forgives at most a minute's worth of requests.
create unlogged table request_use (
  subject text not null,
  replica uuid not null,
  used bigint not null,
  told_at timestamptz not null,
  constraint request_use_pk primary key (subject, replica)
);
