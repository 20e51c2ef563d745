package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * An area as readers see it.
 *
 * @param nameVi on the day asked for, else today; the last name of an area that has ended
 * @param validTo last day, inclusive
 * @param legalBasis of its beginning
 * @param endLegalBasis of its end; null while it has none, or nobody has said it
 * @param names all names with their days
 */
@Schema(name = "Area")
record AreaView(
    UUID id,
    AreaLevel level,
    String code,
    String nameVi,
    String nameEn,
    String kind,
    @Schema(nullable = true) @Nullable UUID parentId,
    LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    String legalBasis,
    @Schema(nullable = true) @Nullable String endLegalBasis,
    List<Name> names,
    long version)
    implements Versioned {

  /**
   * A name during a span of days, both inclusive.
   *
   * @param legalBasis what a later name rests on; null for the first, which comes with the area
   */
  @Schema(name = "AreaName")
  record Name(
      String nameVi,
      String nameEn,
      String kind,
      LocalDate validFrom,
      @Schema(nullable = true) @Nullable LocalDate validTo,
      @Schema(nullable = true) @Nullable String legalBasis) {

    static Name of(AreaName it) {
      return new Name(
          it.nameVi(), it.nameEn(), it.kind(), it.validFrom(), it.validTo(), it.legalBasis());
    }
  }

  static AreaView of(Area area, LocalDate day) {
    AreaName name = area.nameAt(day);
    return new AreaView(
        area.id,
        area.level,
        area.code,
        name.nameVi(),
        name.nameEn(),
        name.kind(),
        area.parentId,
        area.validFrom,
        area.validTo,
        area.legalBasis,
        area.endLegalBasis,
        area.names.stream().map(Name::of).toList(),
        area.version);
  }
}
