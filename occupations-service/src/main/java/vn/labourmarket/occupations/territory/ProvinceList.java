package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of the scheme {@code area} that was published: the provinces of its first day.
 *
 * @param names of the provinces by their codes
 */
record ProvinceList(
    String version, LocalDate validFrom, @Nullable LocalDate validTo, Map<String, Names> names) {

  /** What a province is called in a list. */
  record Names(String vi, String en) {}

  /**
   * A version or revision that is to be published.
   *
   * @param correction whether the version is there, under other names
   * @param basis what the provinces of the day rest on that were not there, or not so, before
   */
  record Due(String version, LocalDate day, boolean correction, String basis) {}

  /**
   * What the published lists lack of what the provinces are.
   *
   * @param published in the order of their days
   * @param today later days are not decided yet: what they bring may be corrected until then
   */
  static List<Due> due(List<ProvinceList> published, Collection<Unit> provinces, LocalDate today) {
    List<Due> due = new ArrayList<>();
    for (ProvinceList list : published) {
      Map<String, Names> now = of(provinces, list.validFrom);
      // One that lists other codes is somebody's own, and codes never leave a list.
      if (now.keySet().equals(list.names.keySet()) && !now.equals(list.names)) {
        due.add(new Due(list.version, list.validFrom, true, basis(provinces, list.validFrom)));
      }
    }
    ProvinceList newest = published.isEmpty() ? null : published.get(published.size() - 1);
    if (newest == null || newest.validFrom.isAfter(today)) {
      return due;
    }
    Map<String, Names> before = of(provinces, newest.validFrom);
    for (LocalDate day : days(provinces).subSet(newest.validFrom.plusDays(1), today.plusDays(1))) {
      Map<String, Names> now = of(provinces, day);
      if (!now.equals(before)) {
        due.add(new Due(day.toString(), day, false, basis(provinces, day)));
        before = now;
      }
    }
    return due;
  }

  private static NavigableSet<LocalDate> days(Collection<Unit> provinces) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    provinces.forEach(it -> days.addAll(it.days()));
    return days;
  }

  private static Map<String, Names> of(Collection<Unit> provinces, LocalDate day) {
    Map<String, Names> names = new TreeMap<>();
    for (Unit unit : provinces) {
      if (unit.isValidOn(day)) {
        var name = unit.nameOn(day);
        names.put(unit.code, new Names(name.nameVi(), name.nameEn()));
      }
    }
    return names;
  }

  private static String basis(Collection<Unit> provinces, LocalDate day) {
    return provinces.stream()
        .sorted(Comparator.comparing(it -> it.code))
        .map(it -> it.basisOf(day))
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Whether it was in force on a day, and another list followed it. */
  boolean isOver(LocalDate day) {
    return day.isAfter(validFrom) && validTo != null && !day.isAfter(validTo);
  }
}
