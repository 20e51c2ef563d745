package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaState.DatedName;

/**
 * A name of an area and its kind during a span of days, both inclusive.
 *
 * @param legalBasis what the name rests on; null for the first one, which comes with the area, and
 *     where nobody has said it
 */
public record AreaName(
    String nameVi,
    String nameEn,
    String kind,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String legalBasis) {

  static AreaName of(DatedName it) {
    return new AreaName(
        it.nameVi(), it.nameEn(), it.kind(), it.validFrom(), it.validTo(), it.legalBasis());
  }

  /** As the other services are told. */
  public DatedName told() {
    return new DatedName(nameVi, nameEn, kind, validFrom, validTo, legalBasis);
  }

  public AreaName until(@Nullable LocalDate lastDay) {
    return new AreaName(nameVi, nameEn, kind, validFrom, lastDay, legalBasis);
  }

  public AreaName from(LocalDate firstDay) {
    return new AreaName(nameVi, nameEn, kind, firstDay, validTo, legalBasis);
  }

  /** Whether people read the same, whatever the days and the legal basis. */
  public boolean reads(AreaName other) {
    return nameVi.equals(other.nameVi) && nameEn.equals(other.nameEn) && kind.equals(other.kind);
  }
}
