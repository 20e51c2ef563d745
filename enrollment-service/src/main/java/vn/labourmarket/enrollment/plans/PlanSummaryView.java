package vn.labourmarket.enrollment.plans;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan in a list, without its lines. */
record PlanSummaryView(
    UUID id,
    long version,
    UUID institution,
    UUID areaId,
    String areaCode,
    int year,
    PlanStatus status,
    int planVersion,
    long total,
    @Schema(nullable = true) @Nullable Integer registeredVersion,
    @Schema(nullable = true) @Nullable Long registeredTotal,
    @Schema(nullable = true) @Nullable Instant registeredAt,
    @Schema(nullable = true) @Nullable Instant submittedAt,
    boolean demonstration,
    Instant createdAt,
    Instant updatedAt) {

  static PlanSummaryView of(Plan it) {
    return new PlanSummaryView(
        it.id,
        it.version,
        it.institutionId,
        it.areaId,
        it.areaCode,
        it.year,
        it.status,
        it.planVersion,
        it.content.total(),
        it.registeredVersion,
        it.registeredTotal,
        it.registeredAt,
        it.submittedAt,
        it.demonstration,
        it.authorship.createdAt(),
        it.authorship.updatedAt());
  }
}
