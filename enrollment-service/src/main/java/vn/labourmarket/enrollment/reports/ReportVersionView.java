package vn.labourmarket.enrollment.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.Reader;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.ShownFinding;

/** One submitted version of a report. */
record ReportVersionView(
    int reportVersion,
    ReportVersionStatus status,
    @Schema(nullable = true) @Nullable Integer planVersionSeen,
    @Schema(nullable = true) @Nullable Long statedPlan,
    @Schema(nullable = true) @Nullable Long ytdIntake,
    List<ReportLine> lines,
    boolean nil,
    @Schema(nullable = true) @Nullable String signedBy,
    @Schema(nullable = true) @Nullable String notes,
    long intake,
    List<ShownFinding> warnings,
    @Schema(nullable = true) @Nullable ReturnReasons returned,
    Instant submittedAt,
    UUID submittedBy,
    @Schema(nullable = true) @Nullable Instant acceptedAt) {

  static ReportVersionView of(ReportVersion it, Reader reader) {
    return new ReportVersionView(
        it.key.number(),
        it.status,
        it.content.planVersionSeen(),
        it.content.statedPlan(),
        it.content.ytdIntake(),
        it.content.lines(),
        it.content.nil(),
        it.content.signedBy(),
        it.content.notes(),
        it.intake,
        reader.told(it.warnings),
        it.returnReasons,
        it.submittedAt,
        it.submittedBy,
        it.acceptedAt);
  }
}
