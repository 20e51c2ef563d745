package vn.labourmarket.gateway.market;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * An administrative unit as last published.
 *
 * @param validTo last day, inclusive; null while in force; the day before {@code validFrom} for one
 *     that was entered by mistake and removed
 * @param name the one in force when it was last told of
 */
public record Area(
    UUID id,
    String code,
    String level,
    @Nullable UUID parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    LocalizedText name) {

  public boolean isValidOn(LocalDate day) {
    return overlaps(day, day);
  }

  /** Whether it was in force on any day from {@code first} to {@code last}. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return !validFrom.isAfter(last)
        && (validTo == null || !validTo.isBefore(first) && !validTo.isBefore(validFrom));
  }
}
