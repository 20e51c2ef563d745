package vn.labourmarket.events;

/** Names of the record headers: CloudEvents 1.0 in Kafka binary mode, plus W3C trace context. */
public final class EventHeader {
  public static final String SPEC_VERSION = "ce_specversion";

  /** UUIDv7, unique per event; a second delivery carries the same id. */
  public static final String ID = "ce_id";

  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";

  /** When the owner committed the change, RFC 3339 in UTC. */
  public static final String TIME = "ce_time";

  public static final String SUBJECT = "ce_subject";
  public static final String SCHEMA_VERSION = "ce_schemaversion";
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACE_PARENT = "traceparent";

  /** Only on dead-letter topics: why the consumer gave up, and where the record came from. */
  public static final String REASON = "dlq-reason";

  public static final String ORIGIN = "dlq-origin";

  private EventHeader() {}
}
