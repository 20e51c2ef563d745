-- How far each consumer has read: written in the transaction that holds the effect of the events.
create table inbox_offset (
    consumer        text not null,
    topic           text not null,
    topic_partition integer not null,
    next_offset     bigint not null,
    leader_epoch    integer,
    topic_id        text,
    constraint inbox_offset_pkey primary key (consumer, topic, topic_partition)
) with (fillfactor = 50);

-- The newest version of each aggregate that has taken effect.
create table inbox_version (
    consumer          text not null,
    topic             text not null,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    constraint inbox_version_pkey primary key (consumer, topic, aggregate_id)
) with (fillfactor = 80);

-- Records that could not be read or applied, as they came.
create table inbox_dead_letter (
    id              bigint generated always as identity,
    consumer        text not null,
    topic           text not null,
    topic_partition integer not null,
    record_offset   bigint not null,
    identity        text not null,
    record_key      bytea,
    payload         bytea,
    headers         text not null,
    reason          text not null,
    failed_at       timestamptz not null default now(),
    sent_at         timestamptz,
    replayed_at     timestamptz,
    constraint inbox_dead_letter_pkey primary key (id),
    -- One letter per event, however often it is delivered.
    constraint inbox_dead_letter_identity_unique unique (consumer, topic, identity)
);

create index inbox_dead_letter_unsent on inbox_dead_letter (consumer, id) where sent_at is null;

create index inbox_dead_letter_open on inbox_dead_letter (consumer, id) where replayed_at is null;
