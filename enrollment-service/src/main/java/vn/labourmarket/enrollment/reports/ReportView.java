package vn.labourmarket.enrollment.reports;

import java.time.Instant;
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
 * A report as readers see it: the content being worked on, and which version is in force.
 *
 * @param intake sum of the lines' new intake
 * @param acceptedVersion the version in force; read it under {@code /versions}
 * @param receivedLate a fact of the first submission, as is {@code daysLate}
 * @param violations rules that a draft breaks; empty once submitted
 * @param warnings with which the version was submitted, explained in {@code notes}
 */
record ReportView(
    UUID id,
    long version,
    UUID institution,
    UUID areaId,
    String areaCode,
    String period,
    String obligation,
    ReportStatus status,
    int reportVersion,
    @Schema(nullable = true) @Nullable Integer planVersionSeen,
    @Schema(nullable = true) @Nullable Long statedPlan,
    @Schema(nullable = true) @Nullable Long ytdIntake,
    List<ReportLine> lines,
    boolean nil,
    @Schema(nullable = true) @Nullable String signedBy,
    @Schema(nullable = true) @Nullable String notes,
    long intake,
    @Schema(nullable = true) @Nullable Instant dueAt,
    boolean receivedLate,
    int daysLate,
    @Schema(nullable = true) @Nullable Instant firstSubmittedAt,
    @Schema(nullable = true) @Nullable Instant submittedAt,
    @Schema(nullable = true) @Nullable Integer acceptedVersion,
    @Schema(nullable = true) @Nullable Instant acceptedAt,
    @Schema(nullable = true) @Nullable Long acceptedIntake,
    @Schema(nullable = true) @Nullable ReturnReasons returned,
    List<ShownFinding> violations,
    List<ShownFinding> warnings,
    boolean demonstration,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  /** Rules look at plans and other reports, and are told in the reader's language. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }

  static ReportView of(ReportFile file, Reader reader) {
    Report report = file.report();
    List<Finding> broken = report.status.isEditable() ? Finding.of(file.violations()) : List.of();
    return of(report, reader.told(broken), reader.told(report.warnings));
  }

  private static ReportView of(
      Report it, List<ShownFinding> violations, List<ShownFinding> warnings) {
    return new ReportView(
        it.id,
        it.version,
        it.institutionId,
        it.areaId,
        it.areaCode,
        it.period,
        it.obligation,
        it.status,
        it.reportVersion,
        it.content.planVersionSeen(),
        it.content.statedPlan(),
        it.content.ytdIntake(),
        it.content.lines(),
        it.content.nil(),
        it.content.signedBy(),
        it.content.notes(),
        it.content.intake(),
        it.dueAt,
        it.receivedLate,
        it.daysLate,
        it.firstSubmittedAt,
        it.submittedAt,
        it.acceptedVersion,
        it.acceptedAt,
        it.acceptedIntake,
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
