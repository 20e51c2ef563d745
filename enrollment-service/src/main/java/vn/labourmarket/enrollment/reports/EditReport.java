package vn.labourmarket.enrollment.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * A report's new content, in full.
 *
 * @param institution may be repeated, but not changed; so may {@code period} and {@code obligation}
 */
record EditReport(
    @Nullable UUID institution,
    @Nullable @Size(max = 20) String period,
    @Nullable @Size(max = 40) String obligation,
    @Nullable Integer planVersionSeen,
    @Nullable Long statedPlan,
    @Nullable Long ytdIntake,
    @Nullable @Size(max = 2000) List<@Valid @NotNull ReportLine> lines,
    @Nullable Boolean nil,
    @Nullable @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String signedBy,
    @Nullable @Size(max = 4000) String notes) {

  ReportContent content() {
    return new ReportContent(
        planVersionSeen,
        statedPlan,
        ytdIntake,
        lines == null ? List.of() : lines,
        Boolean.TRUE.equals(nil),
        signedBy,
        notes);
  }

  boolean isOf(Report report) {
    return (institution == null || institution.equals(report.institutionId))
        && (period == null || period.equals(report.period))
        && (obligation == null || obligation.equals(report.obligation));
  }
}
