package vn.labourmarket.events.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit with its dated names. Aggregate id: the area id, a surrogate that no other
 * territory ever gets, while codes come back for other provinces.
 *
 * @param level PROVINCE, DISTRICT or COMMUNE
 * @param validTo last day of validity, inclusive; null while in force
 * @param legalBasis what its beginning rests on
 * @param endLegalBasis what its end rests on; null while in force, and where nobody has said it
 */
public record AreaState(
    UUID id,
    String level,
    String code,
    @Nullable UUID parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis,
    @Nullable String endLegalBasis,
    List<DatedName> names) {

  /**
   * The name on a day, the first one for days before it. An area is told of again on the day on
   * which a name takes effect.
   */
  public Optional<DatedName> nameOn(LocalDate day) {
    Comparator<DatedName> order = Comparator.comparing(DatedName::validFrom);
    return names.stream()
        .filter(it -> !it.validFrom().isAfter(day))
        .max(order)
        .or(() -> names.stream().min(order));
  }

  /**
   * A name and its kind (province, centrally run city, …) during a span of days, both inclusive.
   *
   * @param legalBasis what the name rests on; null for the first one, which comes with the area,
   *     and where nobody has said it
   */
  public record DatedName(
      String nameVi,
      String nameEn,
      String kind,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String legalBasis) {}
}
