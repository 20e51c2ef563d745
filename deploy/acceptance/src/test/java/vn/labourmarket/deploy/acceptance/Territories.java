package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands out territories, each one once, so that no scenario sees the figures of another. */
final class Territories {
  private static final LocalDate BEFORE_THE_MERGERS = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER_THE_MERGERS = LocalDate.of(2025, 7, 1);

  private final Caller administrator;
  private final Deque<Territory> left = new ArrayDeque<>();

  Territories(Caller administrator) {
    this.administrator = administrator;
  }

  synchronized Territory untouched(int formerProvinces) {
    if (left.isEmpty()) {
      left.addAll(all());
    }
    for (Territory territory : List.copyOf(left)) {
      if (territory.former().size() == formerProvinces) {
        left.remove(territory);
        if (isUntouched(territory)) {
          return territory;
        }
      }
    }
    throw new IllegalStateException(
        "No territory of " + formerProvinces + " is untouched: start a new suite");
  }

  /** The list of institutions of an area holds those of the former ones as well. */
  private boolean isUntouched(Territory territory) {
    return administrator.list("institutions?area=" + territory.today().id()).isEmpty();
  }

  private List<Territory> all() {
    Map<String, Area> former = provincesOn(BEFORE_THE_MERGERS);
    Map<String, List<Area>> predecessors = new HashMap<>();
    for (JsonNode succession : administrator.list("area-successions")) {
      Area from = former.get(succession.at("/from/id").asText());
      if (from != null) {
        predecessors
            .computeIfAbsent(succession.at("/to/id").asText(), key -> new ArrayList<>())
            .add(from);
      }
    }
    return provincesOn(AFTER_THE_MERGERS).values().stream()
        .map(it -> new Territory(it, predecessors.getOrDefault(it.id(), List.of(it))))
        .toList();
  }

  private Map<String, Area> provincesOn(LocalDate day) {
    Map<String, Area> provinces = new HashMap<>();
    for (JsonNode area : administrator.list("areas?level=PROVINCE&validAt=" + day)) {
      String id = area.path("id").asText();
      provinces.put(id, new Area(id, area.path("code").asText()));
    }
    return provinces;
  }
}
