package vn.labourmarket.enrollment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.Finding;
import vn.labourmarket.enrollment.submissions.Reader;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.ShownFinding;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A plan as readers see it.
 *
 * @param status of {@code planVersion}, the version being worked on
 * @param registeredVersion the version in force, whatever is drafted beside it
 * @param violations rules that a draft breaks; empty once submitted
 * @param warnings with which the version was submitted, explained in {@code notes}
 */
record PlanView(
    UUID id,
    long version,
    UUID institution,
    UUID areaId,
    String areaCode,
    int year,
    PlanStatus status,
    int planVersion,
    List<PlanLine> lines,
    long total,
    @Schema(nullable = true) @Nullable String decisionNo,
    @Schema(nullable = true) @Nullable LocalDate decisionDate,
    @Schema(nullable = true) @Nullable String reason,
    @Schema(nullable = true) @Nullable String notes,
    @Schema(nullable = true) @Nullable Integer registeredVersion,
    @Schema(nullable = true) @Nullable Long registeredTotal,
    @Schema(nullable = true) @Nullable Instant registeredAt,
    @Schema(nullable = true) @Nullable Instant submittedAt,
    @Schema(nullable = true) @Nullable ReturnReasons returned,
    List<ShownFinding> violations,
    List<ShownFinding> warnings,
    boolean demonstration,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  /** Rules look at reports, and are told in the reader's language. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }

  static PlanView of(PlanFile file, Reader reader) {
    Plan plan = file.plan();
    List<Finding> broken = plan.status.isEditable() ? Finding.of(file.violations()) : List.of();
    return of(plan, reader.told(broken), reader.told(plan.warnings));
  }

  private static PlanView of(Plan it, List<ShownFinding> violations, List<ShownFinding> warnings) {
    return new PlanView(
        it.id,
        it.version,
        it.institutionId,
        it.areaId,
        it.areaCode,
        it.year,
        it.status,
        it.planVersion,
        it.content.lines(),
        it.content.total(),
        it.content.decisionNo(),
        it.content.decisionDate(),
        it.content.reason(),
        it.content.notes(),
        it.registeredVersion,
        it.registeredTotal,
        it.registeredAt,
        it.submittedAt,
        it.returnReasons,
        violations,
        warnings,
        it.demonstration,
        it.authorship.createdBy(),
        it.authorship.createdAt(),
        it.authorship.updatedBy(),
        it.authorship.updatedAt());
  }
}
