package vn.labourmarket.enrollment.reports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report in a list, without its lines. */
record ReportSummaryView(
    UUID id,
    long version,
    UUID institution,
    UUID areaId,
    String areaCode,
    String period,
    String obligation,
    ReportStatus status,
    int reportVersion,
    boolean nil,
    long intake,
    @Schema(nullable = true) @Nullable Instant dueAt,
    boolean receivedLate,
    int daysLate,
    @Schema(nullable = true) @Nullable Instant submittedAt,
    @Schema(nullable = true) @Nullable Integer acceptedVersion,
    @Schema(nullable = true) @Nullable Long acceptedIntake,
    boolean demonstration,
    Instant createdAt,
    Instant updatedAt) {

  static ReportSummaryView of(Report it) {
    return new ReportSummaryView(
        it.id,
        it.version,
        it.institutionId,
        it.areaId,
        it.areaCode,
        it.period,
        it.obligation,
        it.status,
        it.reportVersion,
        it.content.nil(),
        it.content.intake(),
        it.dueAt,
        it.receivedLate,
        it.daysLate,
        it.submittedAt,
        it.acceptedVersion,
        it.acceptedIntake,
        it.demonstration,
        it.authorship.createdAt(),
        it.authorship.updatedAt());
  }
}
