package vn.labourmarket.occupations.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which area followed which.
 *
 * @param weight share of the predecessor's counts, 0–1
 */
@Schema(name = "AreaSuccession")
record SuccessionView(
    Side from, Side to, String kind, BigDecimal weight, LocalDate effectiveOn, String legalBasis) {

  /** One of the two areas, named as on the day of the change. */
  @Schema(name = "SuccessionArea")
  record Side(UUID id, String code, String nameVi, String nameEn) {
    static Side of(Area area, LocalDate day) {
      return new Side(area.id, area.code, area.nameAt(day).nameVi(), area.nameAt(day).nameEn());
    }
  }

  static SuccessionView of(SuccessionRepository.Row row) {
    AreaSuccession it = row.succession();
    return new SuccessionView(
        Side.of(row.from(), it.effectiveOn.minusDays(1)),
        Side.of(row.to(), it.effectiveOn),
        it.kind,
        it.weight.stripTrailingZeros(),
        it.effectiveOn,
        it.legalBasis);
  }
}
