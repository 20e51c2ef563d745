package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;

/** All areas of all times, found by code; a level's codes have a length of their own. */
final class Territory {
  private final Map<UUID, Unit> units = new LinkedHashMap<>();
  private final Map<String, List<Unit>> byCode = new HashMap<>();

  Territory(Collection<Unit> stored) {
    stored.forEach(this::add);
  }

  void add(Unit unit) {
    units.put(unit.id, unit);
    byCode.computeIfAbsent(unit.code, code -> new ArrayList<>()).add(unit);
  }

  /** After a correction of the area's code. */
  void moved(Unit unit, String before) {
    if (!before.equals(unit.code)) {
      withCode(before).remove(unit);
      byCode.computeIfAbsent(unit.code, code -> new ArrayList<>()).add(unit);
    }
  }

  Collection<Unit> all() {
    return units.values();
  }

  Optional<Unit> find(@Nullable UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  /** Everything that ever had a code. */
  List<Unit> withCode(String code) {
    return byCode.getOrDefault(code, new ArrayList<>());
  }

  Optional<Unit> begunOn(String code, LocalDate day) {
    return withCode(code).stream().filter(it -> it.validFrom.equals(day)).findFirst();
  }

  Optional<Unit> endedOn(String code, LocalDate day) {
    return withCode(code).stream().filter(it -> day.equals(it.validTo)).findFirst();
  }

  Optional<Unit> inForce(String code, LocalDate day) {
    return withCode(code).stream().filter(it -> it.isValidOn(day)).findFirst();
  }

  /** Areas by the id of what they belong to. */
  Map<UUID, List<Unit>> children() {
    Map<UUID, List<Unit>> children = new HashMap<>();
    for (Unit unit : units.values()) {
      UUID parent = unit.parentId;
      if (parent != null) {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
      }
    }
    return children;
  }

  /** Which level a level belongs to during a span of days, both inclusive. */
  record Structure(
      AreaLevel level,
      @Nullable AreaLevel parent,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
  }
}
