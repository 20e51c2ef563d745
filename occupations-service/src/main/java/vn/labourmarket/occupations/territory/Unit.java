package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaState.DatedName;
import vn.labourmarket.occupations.areas.AreaLevel;

/** An area while a file is being read: as it is stored, and as it is going to be. */
final class Unit {
  final UUID id;
  final AreaLevel level;
  private final @Nullable AreaState stored;
  private final long storedVersion;
  private final TreeMap<LocalDate, DatedName> names = new TreeMap<>();
  private boolean namesCollided;

  String code;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;
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
    this.stored = as.state;
    this.storedVersion = as.version;
  }

  private record Kept(@Nullable AreaState state, long version) {}

  static Unit stored(AreaState state, long version) {
    Unit unit =
        new Unit(
            state.id(),
            AreaLevel.valueOf(state.level()),
            state.code(),
            state.validFrom(),
            state.legalBasis(),
            new Kept(state, version));
    unit.validTo = state.validTo();
    unit.parentId = state.parentId();
    state.names().forEach(it -> unit.names.put(it.validFrom(), it));
    return unit;
  }

  static Unit begun(UUID id, UnitRow row) {
    return new Unit(
        id, row.level(), row.code(), row.validFrom(), row.legalBasis(), new Kept(null, 0));
  }

  boolean isStored() {
    return stored != null;
  }

  /** Corrects what the area is known by; its first name moves with its first day. */
  void identify(String newCode, LocalDate newFrom) {
    if (!newFrom.equals(validFrom) && !names.isEmpty()) {
      DatedName first = names.pollFirstEntry().getValue();
      namesCollided |= names.put(newFrom, first) != null;
    }
    code = newCode;
    validFrom = newFrom;
  }

  /** Sets the name from a day on; true when another one was known from that day. */
  boolean name(LocalDate from, String vi, String en, String kind) {
    DatedName known = names.put(from, new DatedName(vi, en, kind, from, null));
    return known != null
        && !(known.nameVi().equals(vi) && known.nameEn().equals(en) && known.kind().equals(kind));
  }

  /** The kind that goes with a name from a day on, if that name is known already. */
  @Nullable String kindOf(LocalDate from, String vi) {
    DatedName known = names.get(from);
    return known != null && known.nameVi().equals(vi) ? known.kind() : null;
  }

  /** An area has a name from its first day on. */
  boolean namesFit() {
    return !namesCollided
        && names.firstKey().equals(validFrom)
        && (validTo == null || !names.lastKey().isAfter(validTo));
  }

  DatedName lastName() {
    return names.lastEntry().getValue();
  }

  boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** Whether it comes to a day, leaves it, or has another code on it than before. */
  boolean isOtherwiseOn(LocalDate day) {
    boolean was =
        stored != null
            && !stored.validFrom().isAfter(day)
            && (stored.validTo() == null || !stored.validTo().isBefore(day));
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
    return !state().equals(stored);
  }

  long version() {
    return storedVersion + (changed() ? 1 : 0);
  }

  AreaState state() {
    List<DatedName> dated = new ArrayList<>();
    for (Map.Entry<LocalDate, DatedName> entry : names.entrySet()) {
      LocalDate next = names.higherKey(entry.getKey());
      DatedName name = entry.getValue();
      dated.add(
          new DatedName(
              name.nameVi(),
              name.nameEn(),
              name.kind(),
              entry.getKey(),
              next == null ? validTo : next.minusDays(1)));
    }
    return new AreaState(
        id, level.name(), code, parentId, validFrom, validTo, legalBasis, List.copyOf(dated));
  }

  String shown() {
    return code + " " + lastName().nameVi();
  }
}
