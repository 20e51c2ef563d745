package vn.labourmarket.occupations.lookups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaLineage;
import vn.labourmarket.occupations.areas.AreaLineage.Place;
import vn.labourmarket.occupations.classifications.ClassificationRef;

/** Codes that a later version gives to something else: those of provinces come back for others. */
@ApplicationScoped
class ReusedCodes {
  private static final String AREAS = "area";

  /** More than there ever were provinces on one day. */
  private static final int MOST_PROVINCES = 1_000;

  private final AreaLineage areas;

  ReusedCodes(AreaLineage areas) {
    this.areas = areas;
  }

  Set<String> between(ClassificationRef from, ClassificationRef to) {
    Set<String> reused = new TreeSet<>();
    if (from.scheme().equals(AREAS) && to.scheme().equals(AREAS)) {
      Map<String, UUID> before = provinces(from);
      provinces(to)
          .forEach(
              (code, id) -> {
                UUID other = before.get(code);
                if (other != null && !other.equals(id)) {
                  reused.add(code);
                }
              });
    }
    return reused;
  }

  /** A version of areas is named by its first day. */
  private Map<String, UUID> provinces(ClassificationRef version) {
    return areas
        .places(LocalDate.parse(version.version()), null, "", AreaLevel.PROVINCE, MOST_PROVINCES)
        .stream()
        .collect(Collectors.toMap(Place::code, Place::id));
  }
}
