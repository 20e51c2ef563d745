package vn.labourmarket.gateway.market;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** Of a batch in order, what is left when only the last state matters. */
final class Newest {
  private Newest() {}

  static <P> Collection<ReceivedEvent<P>> perAggregate(List<ReceivedEvent<P>> events) {
    Map<String, ReceivedEvent<P>> newest = new LinkedHashMap<>();
    for (ReceivedEvent<P> event : events) {
      newest.put(event.aggregateId(), event);
    }
    return newest.values();
  }
}
