package vn.labourmarket.occupations.states;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;

/**
 * What a file changed of an area.
 *
 * @param number grows with every change
 * @param version of the area since then
 * @param before null where the area was new
 * @param after null where it was removed
 * @param legalBases of the rows that named the area
 * @param importId the file's import
 * @param actor client that sent the file
 * @param checkedBy client that checked it; null where nobody had to
 */
@Schema(name = "AreaChange")
record AreaChangeView(
    long number,
    long version,
    @Schema(nullable = true) @Nullable Content before,
    @Schema(nullable = true) @Nullable Content after,
    List<String> legalBases,
    UUID importId,
    UUID actor,
    @Schema(nullable = true) @Nullable UUID checkedBy,
    Instant at)
    implements Numbered {

  /** What is kept of an area. */
  @Schema(name = "AreaContent")
  record Content(
      AreaLevel level,
      String code,
      @Schema(nullable = true) @Nullable UUID parentId,
      LocalDate validFrom,
      @Schema(nullable = true) @Nullable LocalDate validTo,
      String legalBasis,
      @Schema(nullable = true) @Nullable String endLegalBasis,
      List<Name> names) {}

  /** A name during a span of days, both inclusive. */
  @Schema(name = "AreaContentName")
  record Name(
      String nameVi,
      String nameEn,
      String kind,
      LocalDate validFrom,
      @Schema(nullable = true) @Nullable LocalDate validTo,
      @Schema(nullable = true) @Nullable String legalBasis) {}
}
