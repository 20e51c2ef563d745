package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaName;

/** An area while a file is being read: as it is stored, and as it is going to be. */
final class Unit {
  final UUID id;
  final AreaLevel level;
  private final @Nullable UnitContent stored;
  private final long storedVersion;
  private final TreeMap<LocalDate, AreaName> names = new TreeMap<>();
  private final Set<String> said = new LinkedHashSet<>();
  private boolean namesCollided;
  private boolean removed;

  String code;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;
  @Nullable String endLegalBasis;
  @Nullable UUID parentId;

  /** Code of the parent as the file has it; null where the file does not name the area. */
  @Nullable String parentCode;

  /** Row of the file that said something of the area last; 0 for none. */
  int row;

  private Unit(
      UUID id, AreaLevel level, String code, LocalDate validFrom, String legalBasis, Unit.Kept as) {
    this.id = id;
    this.level = level;
    this.code = code;
    this.validFrom = validFrom;
    this.legalBasis = legalBasis;
    this.stored = as.content;
    this.storedVersion = as.version;
  }

  private record Kept(@Nullable UnitContent content, long version) {}

  static Unit stored(UnitContent content, long version) {
    Unit unit =
        new Unit(
            content.id(),
            content.level(),
            content.code(),
            content.validFrom(),
            content.legalBasis(),
            new Kept(content, version));
    unit.validTo = content.validTo();
    unit.endLegalBasis = content.endLegalBasis();
    unit.parentId = content.parentId();
    content.names().forEach(it -> unit.names.put(it.validFrom(), it));
    return unit;
  }

  static Unit begun(UUID id, UnitRow row) {
    return new Unit(
        id, row.level(), row.code(), row.validFrom(), row.legalBasis(), new Kept(null, 0));
  }

  @Nullable UnitContent stored() {
    return stored;
  }

  /** Notes what a row of the file that names it rests on. */
  void rest(String basis, @Nullable String endBasis) {
    said.add(basis);
    if (endBasis != null) {
      said.add(endBasis);
    }
  }

  /** What the rows that name it rest on. */
  List<String> bases() {
    return List.copyOf(said);
  }

  boolean isStored() {
    return stored != null;
  }

  /** Corrects what the area is known by; its first name moves with its first day. */
  void identify(String newCode, LocalDate newFrom) {
    if (!newFrom.equals(validFrom) && !names.isEmpty()) {
      AreaName first = names.pollFirstEntry().getValue();
      namesCollided |= names.put(newFrom, first.from(newFrom)) != null;
    }
    code = newCode;
    validFrom = newFrom;
  }

  /** Sets a name from its first day on; true when another one was known from that day. */
  boolean name(AreaName name) {
    AreaName known = names.put(name.validFrom(), name);
    return known != null && !known.reads(name);
  }

  /** The kind that goes with a name from a day on, if that name is known already. */
  @Nullable String kindOf(LocalDate from, String vi) {
    AreaName known = names.get(from);
    return known != null && known.nameVi().equals(vi) ? known.kind() : null;
  }

  /** An area has a name from its first day on. */
  boolean namesFit() {
    return !namesCollided
        && names.firstKey().equals(validFrom)
        && (validTo == null || !names.lastKey().isAfter(validTo));
  }

  boolean isCalled(String nameVi) {
    return names.values().stream().anyMatch(it -> it.nameVi().equals(nameVi));
  }

  AreaName lastName() {
    return names.lastEntry().getValue();
  }

  /** The name of a day on which it is in force. */
  AreaName nameOn(LocalDate day) {
    return names.floorEntry(day).getValue();
  }

  /** It was entered by mistake: in force on no day. */
  void remove() {
    removed = true;
  }

  boolean isRemoved() {
    return removed;
  }

  boolean isValidOn(LocalDate day) {
    return !removed && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** Days since when it is there, is there no more, or is called otherwise. */
  Set<LocalDate> days() {
    return content().days();
  }

  /** Those of which nothing was known before. */
  Set<LocalDate> newDays() {
    Set<LocalDate> days = days();
    if (stored != null) {
      days.removeAll(stored.days());
    }
    return days;
  }

  /** What a change on a day rests on, if it is this area's. */
  @Nullable String basisOf(LocalDate day) {
    if (day.equals(validFrom)) {
      return legalBasis;
    }
    AreaName name = names.get(day);
    return name != null
        ? name.legalBasis()
        : validTo != null && day.equals(validTo.plusDays(1)) ? endLegalBasis : null;
  }

  /** Whether it comes to a day, leaves it, or has another code on it than before. */
  boolean isOtherwiseOn(LocalDate day) {
    boolean was = stored != null && stored.isValidOn(day);
    return was != isValidOn(day) || was && stored != null && !stored.code().equals(code);
  }

  boolean overlaps(Unit other) {
    return (validTo == null || !validTo.isBefore(other.validFrom))
        && (other.validTo == null || !other.validTo.isBefore(validFrom));
  }

  boolean outlasts(Unit other) {
    return other.validTo != null && (validTo == null || validTo.isAfter(other.validTo));
  }

  /** Whether it is in force on all days of the other. */
  boolean spans(Unit other) {
    return !validFrom.isAfter(other.validFrom)
        && (validTo == null || other.validTo != null && !other.validTo.isAfter(validTo));
  }

  boolean validityChanged() {
    return stored != null
        && !(stored.validFrom().equals(validFrom) && Objects.equals(stored.validTo(), validTo));
  }

  boolean changed() {
    return removed || !content().equals(stored);
  }

  long version() {
    return storedVersion + (changed() ? 1 : 0);
  }

  UnitContent content() {
    List<AreaName> dated = new ArrayList<>();
    for (Map.Entry<LocalDate, AreaName> entry : names.entrySet()) {
      LocalDate next = names.higherKey(entry.getKey());
      dated.add(entry.getValue().until(next == null ? validTo : next.minusDays(1)));
    }
    return new UnitContent(
        id,
        level,
        code,
        parentId,
        validFrom,
        validTo,
        legalBasis,
        endLegalBasis,
        List.copyOf(dated));
  }

  /**
   * As the other services are told. What they hold can't be taken back: an area that was removed
   * ends before it begins, so that it is in force on no day, and keeps its names.
   */
  AreaState state() {
    UnitContent it = content();
    return new AreaState(
        id,
        level.name(),
        code,
        parentId,
        validFrom,
        removed ? validFrom.minusDays(1) : validTo,
        legalBasis,
        it.endLegalBasis(),
        it.names().stream().map(AreaName::told).toList());
  }

  String shown() {
    return code + " " + lastName().nameVi();
  }
}
