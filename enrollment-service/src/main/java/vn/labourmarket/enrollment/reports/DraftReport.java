package vn.labourmarket.enrollment.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * A new report; it may break rules until it is submitted.
 *
 * @param period for example 2026-M04 or 2026-Q1
 * @param obligation code of the reporting calendar, for example ENR_Q
 */
record DraftReport(
    @NotNull UUID institution,
    @NotBlank @Size(max = 20) String period,
    @NotBlank @Size(max = 40) String obligation,
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
}
