package vn.labourmarket.occupations.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.Dated;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * A row of the calendar as it shall be.
 *
 * @param periodIndex the only period of the year that it covers; null for all
 * @param dueMonthOffset months after the last month of the period; null with CAMPAIGN
 * @param dueDay 1–31; null with CAMPAIGN
 */
public record SetObligation(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reporterRole,
    @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String receiverRole,
    @NotNull Cadence cadence,
    @Schema(nullable = true) @Min(1) @Max(12) @Nullable Integer periodIndex,
    @NotNull DueRule.Kind dueRule,
    @Schema(nullable = true) @Min(-24) @Max(24) @Nullable Integer dueMonthOffset,
    @Schema(nullable = true) @Min(1) @Max(31) @Nullable Integer dueDay,
    @Min(0) @Max(366) int graceDays,
    @NotNull LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    @NotBlank @Size(max = 500) String legalBasis)
    implements Dated {

  /** What tells rows apart. */
  Subject subject() {
    return new Subject(code + "/" + cadence + "/" + validFrom, null);
  }

  /** The same until another day. */
  SetObligation until(LocalDate lastDay) {
    return new SetObligation(
        code,
        nameVi,
        nameEn,
        reporterRole,
        receiverRole,
        cadence,
        periodIndex,
        dueRule,
        dueMonthOffset,
        dueDay,
        graceDays,
        validFrom,
        lastDay,
        legalBasis);
  }

  /** What no single field can tell. */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (validTo != null && validTo.isBefore(validFrom)) {
      add(violations, "/validTo", "Trước ngày có hiệu lực.", "Before the first day of validity.");
    }
    if (periodIndex != null && periodIndex > cadence.perYear()) {
      add(violations, "/periodIndex", "Không có kỳ này trong năm.", "No such period in a year.");
    }
    boolean campaign = dueRule == DueRule.Kind.CAMPAIGN;
    if (campaign == (dueDay != null) || campaign == (dueMonthOffset != null)) {
      add(
          violations,
          "/dueRule",
          "BEFORE và BY cần dueMonthOffset và dueDay; CAMPAIGN thì không.",
          "BEFORE and BY need dueMonthOffset and dueDay; CAMPAIGN takes neither.");
    }
    return violations;
  }

  private static void add(List<Violation> violations, String pointer, String vi, String en) {
    violations.add(
        Violation.error(pointer, CalendarProblem.OBLIGATION_INVALID, LocalizedText.of(vi, en)));
  }
}
