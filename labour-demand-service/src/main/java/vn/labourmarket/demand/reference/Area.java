package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit.
 *
 * @param validTo last day, inclusive; null while in force
 */
public record Area(
    UUID id,
    String level,
    String code,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean isValidOn(LocalDate day) {
    return Validity.covers(validFrom, validTo, day);
  }
}
