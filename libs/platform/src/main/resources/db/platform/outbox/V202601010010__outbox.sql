-- Events of this service on their way to Kafka. The id gives the order, the event id is the key:
-- an index on all ids could tempt the planner to walk the published rows for the few that are not.
create table outbox (
    id                  bigint generated always as identity,
    event_id            uuid not null,
    topic               text not null,
    record_key          text not null,
    aggregate_version   bigint not null,
    event_type          text not null,
    schema_version      integer not null,
    occurred_at         timestamptz not null,
    trace_parent        text,
    payload             text not null,
    published_at        timestamptz,
    published_partition integer,
    published_offset    bigint,
    constraint outbox_pkey primary key (event_id),
    -- Readers ignore a version they have already seen, so a version used twice would be lost.
    constraint outbox_aggregate_version_unique unique (topic, record_key, aggregate_version),
    constraint outbox_published_check check (
        (published_at is null) = (published_partition is null)
        and (published_at is null) = (published_offset is null))
);

create index outbox_unpublished on outbox (id) where published_at is null;

create index outbox_published on outbox (topic, published_partition, published_offset)
    where published_at is not null;

-- Every row is updated once and deleted once: clean up early, or the scan for unpublished rows
-- walks over dead index entries.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
