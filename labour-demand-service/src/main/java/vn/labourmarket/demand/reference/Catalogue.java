package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference data as it was known at one moment. Immutable. */
public final class Catalogue {
  private record Key(Scheme scheme, String version, String code) {}

  private final Map<Scheme, List<ClassificationVersion>> versions;
  private final Map<Key, ClassificationItem> items;
  private final Map<UUID, Area> areas;
  private final Map<String, List<Area>> areasByCode;
  private final Set<AreaSuccession> successions;
  private final boolean complete;

  public Catalogue(
      List<ClassificationVersion> versions,
      List<ClassificationItem> items,
      List<Area> areas,
      List<AreaSuccession> successions) {
    this.versions = versions.stream().collect(Collectors.groupingBy(ClassificationVersion::scheme));
    this.items =
        items.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    it -> new Key(it.scheme(), it.version(), it.code()), Function.identity()));
    this.areas =
        areas.stream().collect(Collectors.toUnmodifiableMap(Area::id, Function.identity()));
    this.areasByCode = areas.stream().collect(Collectors.groupingBy(Area::code));
    this.successions = Set.copyOf(successions);
    this.complete = isComplete(versions, items, areas);
  }

  /** Whether every published version is here with all its items, for every scheme needed. */
  public boolean complete() {
    return complete;
  }

  public Optional<ClassificationItem> item(Scheme scheme, String version, String code) {
    return Optional.ofNullable(items.get(new Key(scheme, version, code)));
  }

  /** The version in force on a day; else the last one that had begun: lists lapse, codes go on. */
  public Optional<String> versionOn(Scheme scheme, LocalDate day) {
    return versions.getOrDefault(scheme, List.of()).stream()
        .filter(it -> !day.isBefore(it.validFrom()))
        .max(
            Comparator.<ClassificationVersion, Boolean>comparing(
                    it -> Validity.covers(it.validFrom(), it.validTo(), day))
                .thenComparing(ClassificationVersion::validFrom))
        .map(ClassificationVersion::version);
  }

  public Optional<Area> area(UUID id) {
    return Optional.ofNullable(areas.get(id));
  }

  /** The area that had a code on a day: codes come back for other territories. */
  public Optional<Area> areaByCode(String code, LocalDate day) {
    return areasByCode.getOrDefault(code, List.of()).stream()
        .filter(it -> it.isValidOn(day))
        .findFirst();
  }

  /** Any area that ever had a code, the latest one. */
  Optional<Area> lastWithCode(String code) {
    return areasByCode.getOrDefault(code, List.of()).stream()
        .max(Comparator.comparing(Area::validFrom));
  }

  public List<Area> successorsOf(UUID areaId) {
    return successions.stream()
        .filter(it -> it.fromId().equals(areaId))
        .flatMap(it -> area(it.toId()).stream())
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  /** Whether two areas are the same or one came out of the other. */
  public boolean related(UUID one, UUID other) {
    return one.equals(other)
        || successions.contains(new AreaSuccession(one, other))
        || successions.contains(new AreaSuccession(other, one));
  }

  private static boolean isComplete(
      List<ClassificationVersion> versions, List<ClassificationItem> items, List<Area> areas) {
    Set<Scheme> published =
        versions.stream().map(ClassificationVersion::scheme).collect(Collectors.toSet());
    return published.containsAll(Set.of(Scheme.values()))
        && versions.stream().allMatch(it -> held(it, items, areas) >= it.itemCount());
  }

  private static long held(
      ClassificationVersion version, List<ClassificationItem> items, List<Area> areas) {
    return version.scheme() == Scheme.AREA
        ? areas.stream().filter(it -> it.isValidOn(version.validFrom())).count()
        : items.stream()
            .filter(it -> it.scheme() == version.scheme() && it.version().equals(version.version()))
            .count();
  }
}
