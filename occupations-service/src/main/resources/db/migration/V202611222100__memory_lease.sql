-- What processes answer from their memory, and when they must not (ADR 019).

-- The number of the newest change announced. One row, so that numbers are seen in their order.
create table memory_state (
  one boolean not null default true,
  number bigint not null,
  constraint memory_state_pk primary key (one),
  constraint memory_state_single check (one)
);
insert into memory_state (number) values (0);

-- Changes under way: announced on their own, removed by the transaction that makes them.
create table memory_change (
  number bigint not null,
  lapses_at timestamptz not null,
  constraint memory_change_pk primary key (number)
);

-- Processes that answer from memory, and the newest change that each has seen.
create table memory_lease (
  process uuid not null,
  seen bigint not null,
  ends_at timestamptz not null,
  constraint memory_lease_pk primary key (process)
);
