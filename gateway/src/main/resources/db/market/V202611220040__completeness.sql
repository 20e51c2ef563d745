-- Holds its row once the read model has held everything that was published when the gateway started.
-- It goes with the schema: a schema made anew is incomplete until Kafka has been read.
create table completeness (
  only_row boolean not null default true,
  reached_at timestamptz not null,
  constraint completeness_pk primary key (only_row),
  constraint completeness_one_row check (only_row)
);

-- Readers remember the areas by this count: a schema made anew must not come to the same ones again.
update area_change set change = change + (extract(epoch from clock_timestamp()) * 1000)::bigint;
