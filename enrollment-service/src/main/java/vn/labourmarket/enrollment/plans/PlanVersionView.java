package vn.labourmarket.enrollment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.Reader;
import vn.labourmarket.enrollment.submissions.ShownFinding;

/** One submitted version of a plan. */
record PlanVersionView(
    int planVersion,
    PlanVersionStatus status,
    List<PlanLine> lines,
    long total,
    @Schema(nullable = true) @Nullable String decisionNo,
    @Schema(nullable = true) @Nullable LocalDate decisionDate,
    @Schema(nullable = true) @Nullable String reason,
    @Schema(nullable = true) @Nullable String notes,
    List<ShownFinding> warnings,
    Instant submittedAt,
    UUID submittedBy,
    @Schema(nullable = true) @Nullable Instant registeredAt) {

  static PlanVersionView of(PlanVersion it, Reader reader) {
    return new PlanVersionView(
        it.key.number(),
        it.status,
        it.content.lines(),
        it.total,
        it.content.decisionNo(),
        it.content.decisionDate(),
        it.content.reason(),
        it.content.notes(),
        reader.told(it.warnings),
        it.submittedAt,
        it.submittedBy,
        it.registeredAt);
  }
}
