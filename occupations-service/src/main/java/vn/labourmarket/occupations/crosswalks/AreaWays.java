package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.labourmarket.occupations.areas.AreaLineage;
import vn.labourmarket.occupations.areas.AreaLineage.Place;
import vn.labourmarket.occupations.areas.AreaLineage.Step;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Arrival;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Outcome;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Trail;
import vn.labourmarket.occupations.crosswalks.Mapping.Share;

/** Ways of areas through their successions, followed by identity: codes come back for others. */
final class AreaWays {
  private final ChainWalk walk;
  private final Map<UUID, Place> places;
  private final List<Boolean> backwards;

  private AreaWays(ChainWalk walk, Map<UUID, Place> places, List<Boolean> backwards) {
    this.walk = walk;
    this.places = places;
    this.backwards = backwards;
  }

  /** A part that ended, or began, without a counterpart on the next day. */
  record Loss(LocalDate day, String code, BigDecimal weight) {}

  record Way(List<Arrival> arrivals, List<Loss> losses) {}

  /** The ways of areas of the first day, over the days in between to the last one. */
  static AreaWays of(AreaLineage lineage, Collection<Place> from, List<LocalDate> days) {
    Map<UUID, Place> places = new HashMap<>();
    from.forEach(it -> places.put(it.id(), it));
    List<Map<UUID, List<Share>>> layers = new ArrayList<>();
    List<Boolean> backwards = new ArrayList<>();
    Map<UUID, Place> front = new LinkedHashMap<>(places);
    for (int i = 1; i < days.size(); i++) {
      LocalDate day = days.get(i);
      boolean back = day.isBefore(days.get(i - 1));
      Map<UUID, List<Step>> steps =
          lineage.steps(front.values(), day, back).stream()
              .collect(Collectors.groupingBy(Step::from));
      do {
        Map<UUID, List<Share>> layer = new HashMap<>();
        Map<UUID, Place> next = new LinkedHashMap<>();
        for (Place here : front.values()) {
          if (here.isValidOn(day)) {
            layer.put(here.id(), List.of(new Share(id(here), BigDecimal.ONE, Relation.EXACT)));
            next.put(here.id(), here);
          } else if (steps.containsKey(here.id())) {
            layer.put(here.id(), shares(steps.get(here.id()), back));
            steps.get(here.id()).forEach(it -> next.put(it.to().id(), it.to()));
          }
        }
        layers.add(layer);
        backwards.add(back);
        places.putAll(next);
        front = next;
      } while (!front.values().stream().allMatch(it -> it.isValidOn(day)));
    }
    ChainWalk walk = new ChainWalk(layers.size());
    for (int i = 0; i < layers.size(); i++) {
      int step = i;
      layers
          .get(i)
          .forEach((id, shares) -> shares.forEach(it -> walk.add(step, id.toString(), it)));
    }
    return new AreaWays(walk, places, backwards);
  }

  private static List<Share> shares(List<Step> steps, boolean backwards) {
    List<Share> shares =
        steps.stream()
            .map(
                it -> {
                  Relation relation = Relation.of(it.successors(), it.predecessors());
                  return new Share(
                      id(it.to()), it.weight(), backwards ? relation.inverse() : relation);
                })
            .toList();
    return backwards ? Weights.shares(shares) : shares;
  }

  private static String id(Place place) {
    return place.id().toString();
  }

  Way from(Place start) {
    Outcome outcome = walk.from(id(start));
    return new Way(
        outcome.arrivals().stream()
            .map(
                it ->
                    new Arrival(
                        place(it.code()).code(),
                        it.weight(),
                        it.relation(),
                        it.trailCount(),
                        it.trails().stream().map(this::named).toList()))
            .sorted(Comparator.comparing(Arrival::weight).reversed().thenComparing(Arrival::code))
            .toList(),
        outcome.losses().stream()
            .map(
                it -> {
                  Place last = place(it.code());
                  LocalDate end = last.validTo();
                  return new Loss(
                      backwards.get(it.step()) || end == null ? last.validFrom() : end,
                      last.code(),
                      it.weight());
                })
            .toList());
  }

  /** The codes that are passed; an area that waits for the others is told once. */
  private Trail named(Trail trail) {
    List<String> codes = new ArrayList<>();
    String before = "";
    for (String id : trail.codes()) {
      if (!id.equals(before)) {
        codes.add(place(id).code());
      }
      before = id;
    }
    return new Trail(codes, trail.weight());
  }

  private Place place(String id) {
    Place place = places.get(UUID.fromString(id));
    if (place == null) {
      throw new IllegalStateException("no area " + id);
    }
    return place;
  }
}
