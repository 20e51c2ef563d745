package vn.labourmarket.occupations.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/** A target as readers see it. */
@Schema(name = "Target")
record TargetView(
    UUID id,
    String indicator,
    @Schema(nullable = true) @Nullable UUID areaId,
    @Schema(nullable = true) @Nullable String areaCode,
    BigDecimal value,
    Unit unit,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    String legalBasis,
    long version,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  enum Unit {
    PERCENT
  }

  static TargetView of(Target it, Map<UUID, String> areaCodes) {
    return new TargetView(
        it.id,
        it.indicator,
        it.areaId,
        it.areaId == null ? null : areaCodes.get(it.areaId),
        it.plain(),
        Unit.PERCENT,
        it.nameVi,
        it.nameEn,
        it.validFrom,
        it.validTo,
        it.legalBasis,
        it.version,
        it.createdBy,
        it.createdAt,
        it.updatedBy,
        it.updatedAt);
  }
}
