package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labourmarket.platform.areas.AreaTexts;

/** The reference data as it was known at one moment. Immutable. */
public final class Catalogue {
  private record Key(Scheme scheme, String version, String code) {}

  private final Map<Scheme, List<ClassificationVersion>> versions;
  private final Map<Key, ClassificationItem> items;
  private final Map<UUID, Area> areas;
  private final Map<String, List<Area>> areasByCode;
  private final Set<AreaSuccession> successions;
  private final Map<UUID, List<AreaSuccession>> successors;
  private final Map<Scheme, Map<String, Integer>> finestLevels;
  private final Occupations occupations;
  private final IndustryCrosswalk industries;
  private final boolean complete;

  public Catalogue(
      List<ClassificationVersion> versions,
      List<ClassificationItem> items,
      List<Area> areas,
      List<AreaSuccession> successions,
      List<OccupationProfile> profiles,
      List<IndustryMapping> mappings) {
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
    this.successors = successions.stream().collect(Collectors.groupingBy(AreaSuccession::fromId));
    this.finestLevels =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    ClassificationItem::scheme,
                    Collectors.toMap(
                        ClassificationItem::version, ClassificationItem::level, Math::max)));
    this.occupations = new Occupations(profiles);
    this.industries = new IndustryCrosswalk(mappings);
    this.complete = isComplete(versions, items, areas);
  }

  static Catalogue empty() {
    return new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
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
            Comparator.<ClassificationVersion, Boolean>comparing(it -> covers(it, day))
                .thenComparing(ClassificationVersion::validFrom))
        .map(ClassificationVersion::version);
  }

  /** Whether new records may name codes of a version on a day. */
  public boolean isInForce(Scheme scheme, String version, LocalDate day) {
    return version(scheme, version).map(it -> covers(it, day)).orElse(false)
        || versionOn(scheme, day).filter(version::equals).isPresent();
  }

  /** Whether any version of a scheme covers a day, so that the older ones have expired. */
  public boolean isCovered(Scheme scheme, LocalDate day) {
    return versions.getOrDefault(scheme, List.of()).stream().anyMatch(it -> covers(it, day));
  }

  public Optional<ClassificationVersion> version(Scheme scheme, String version) {
    return versions.getOrDefault(scheme, List.of()).stream()
        .filter(it -> it.version().equals(version))
        .findFirst();
  }

  /** The newest version that was over before a day and has a code. */
  public Optional<String> expiredVersionWith(Scheme scheme, String code, LocalDate day) {
    return versions.getOrDefault(scheme, List.of()).stream()
        .filter(it -> it.validFrom().isBefore(day) && !covers(it, day))
        .filter(it -> item(scheme, it.version(), code).isPresent())
        .max(Comparator.comparing(ClassificationVersion::validFrom))
        .map(ClassificationVersion::version);
  }

  /** Whether a version has been loaded down to a level, and not only its coarse part. */
  public boolean reaches(Scheme scheme, String version, int level) {
    return finestLevels.getOrDefault(scheme, Map.of()).getOrDefault(version, 0) >= level;
  }

  /** What stands for a VSCO code that is deprecated on a day. */
  public Optional<DeprecatedOccupation> deprecated(String version, String code, LocalDate day) {
    return occupations.deprecated(version, code, day);
  }

  public Optional<OccupationProfile> profile(String code) {
    return occupations.profile(code);
  }

  /** What an industry code of one version has become in another. */
  public List<SuggestedCode> suggestions(String fromVersion, String code, String toVersion) {
    return industries.suggest(fromVersion, code, toVersion);
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
  public Optional<Area> lastWithCode(String code) {
    return areasByCode.getOrDefault(code, List.of()).stream()
        .max(Comparator.comparing(Area::validFrom));
  }

  /** The areas in force on a day that an area went into, through all that came between. */
  public List<Area> successorsOf(UUID areaId, LocalDate day) {
    Set<UUID> seen = new LinkedHashSet<>(Set.of(areaId));
    Queue<UUID> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      successors.getOrDefault(waiting.remove(), List.of()).stream()
          .map(AreaSuccession::toId)
          .filter(it -> seen.add(it) && !isInForce(it, day))
          .forEach(waiting::add);
    }
    return seen.stream()
        .flatMap(it -> area(it).stream())
        .filter(it -> it.isValidOn(day))
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  private boolean isInForce(UUID areaId, LocalDate day) {
    return area(areaId).filter(it -> it.isValidOn(day)).isPresent();
  }

  /** Whether two areas are the same or one came out of the other. */
  public boolean related(UUID one, UUID other) {
    return one.equals(other)
        || successions.contains(new AreaSuccession(one, other))
        || successions.contains(new AreaSuccession(other, one));
  }

  private static boolean covers(ClassificationVersion version, LocalDate day) {
    return Validity.covers(version.validFrom(), version.validTo(), day);
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
        ? areas.stream()
            .filter(it -> it.level().equals(AreaTexts.PROVINCE))
            .filter(it -> it.isValidOn(version.validFrom()))
            .count()
        : items.stream()
            .filter(it -> it.scheme() == version.scheme() && it.version().equals(version.version()))
            .count();
  }
}
