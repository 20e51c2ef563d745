package vn.labourmarket.events;

/**
 * One event before it travels: what happened, to which aggregate, and its state afterwards.
 *
 * @param aggregateId key of the Kafka record; keeps all states of one aggregate in order
 * @param aggregateVersion starts at 1 and grows by at least 1 with every event of the aggregate;
 *     consumers ignore what is not newer than what they have
 */
public record Event<P extends Record>(
    EventType type, String aggregateId, long aggregateVersion, P payload) {
  public Event {
    if (!type.payloadClass().isInstance(payload)) {
      throw new IllegalArgumentException(type + " carries " + type.payloadClass().getSimpleName());
    }
  }
}
