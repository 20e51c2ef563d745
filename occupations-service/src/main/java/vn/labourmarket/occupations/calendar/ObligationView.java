package vn.labourmarket.occupations.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/** A row of the calendar as readers see it. */
@Schema(name = "ReportingObligation")
record ObligationView(
    UUID id,
    String code,
    String nameVi,
    String nameEn,
    String reporterRole,
    String receiverRole,
    Cadence cadence,
    @Schema(nullable = true) @Nullable Integer periodIndex,
    DueRule.Kind dueRule,
    @Schema(nullable = true) @Nullable Integer dueMonthOffset,
    @Schema(nullable = true) @Nullable Integer dueDay,
    int graceDays,
    LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    String legalBasis,
    long version,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  static ObligationView of(ReportingObligation it) {
    return new ObligationView(
        it.id,
        it.code,
        it.nameVi,
        it.nameEn,
        it.reporterRole,
        it.receiverRole,
        it.cadence,
        it.periodIndex,
        it.dueRule,
        it.dueMonthOffset,
        it.dueDay,
        it.graceDays,
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
