package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.CrosswalkState;
import vn.labourmarket.occupations.classifications.ContentHash;
import vn.labourmarket.platform.outbox.Outbox;

/** Tells the other services what a crosswalk holds. */
@ApplicationScoped
class CrosswalkEvents {
  private final Outbox outbox;

  CrosswalkEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  /** SHA-256 over all mappings in the order of their codes. */
  static String hash(List<Mapping> mappings) {
    ContentHash hash = new ContentHash();
    for (Mapping mapping : mappings) {
      for (Mapping.Share share : inOrder(mapping)) {
        hash.add(mapping.code(), share.code(), share.weight().toPlainString(), share.relation());
      }
    }
    return hash.hex();
  }

  /** Adds an event for each code that maps otherwise than before, then the one of the crosswalk. */
  void add(CrosswalkView crosswalk, Map<String, Mapping> before, Map<String, Mapping> now) {
    String name = crosswalk.from() + ">" + crosswalk.to();
    now.forEach(
        (code, mapping) -> {
          if (!inOrder(mapping)
              .equals(before.containsKey(code) ? inOrder(before.get(code)) : null)) {
            addMapping(crosswalk, name, mapping);
          }
        });
    before
        .keySet()
        .forEach(
            code -> {
              if (!now.containsKey(code)) {
                addMapping(crosswalk, name, new Mapping(code, List.of()));
              }
            });
    outbox.add(
        new Event<>(
            EventType.CROSSWALK_PUBLISHED,
            name,
            crosswalk.revision(),
            new CrosswalkState(
                crosswalk.from().scheme(),
                crosswalk.from().version(),
                crosswalk.to().scheme(),
                crosswalk.to().version(),
                crosswalk.mappingCount(),
                crosswalk.contentHash())));
  }

  private void addMapping(CrosswalkView crosswalk, String name, Mapping mapping) {
    outbox.add(
        new Event<>(
            EventType.CROSSWALK_MAPPING_CHANGED,
            name + "/" + mapping.code(),
            crosswalk.revision(),
            new CrosswalkMappingState(
                crosswalk.from().scheme(),
                crosswalk.from().version(),
                crosswalk.to().scheme(),
                crosswalk.to().version(),
                mapping.code(),
                inOrder(mapping).stream()
                    .map(
                        it ->
                            new CrosswalkMappingState.Share(
                                it.code(), it.weight(), it.relation().name()))
                    .toList())));
  }

  private static List<Mapping.Share> inOrder(Mapping mapping) {
    return mapping.targets().stream()
        .map(it -> new Mapping.Share(it.code(), it.weight().stripTrailingZeros(), it.relation()))
        .sorted(Comparator.comparing(Mapping.Share::code))
        .toList();
  }
}
