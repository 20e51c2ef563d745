package vn.labourmarket.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;

/**
 * An event on arrival.
 *
 * @param aggregateVersion newer than any version of this aggregate that was applied before;
 *     versions may be missing in between
 * @param occurredAt when the owner made the change
 * @param source the service that owns the aggregate
 * @param traceParent W3C trace context of the change, if it had one
 * @param payload the aggregate's full state after the change
 */
public record ReceivedEvent<P>(
    UUID eventId,
    EventType type,
    String aggregateId,
    long aggregateVersion,
    Instant occurredAt,
    String source,
    @Nullable String traceParent,
    Topic topic,
    int partition,
    long offset,
    P payload) {}
