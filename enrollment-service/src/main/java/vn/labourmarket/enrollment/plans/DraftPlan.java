package vn.labourmarket.enrollment.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/** A new plan; it may break rules until it is submitted. */
record DraftPlan(
    @NotNull UUID institution,
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotNull @Size(max = 2000) List<@Valid @NotNull PlanLine> lines,
    @Nullable @Size(max = 100) @Pattern(regexp = TextPatterns.LINE) String decisionNo,
    @Nullable LocalDate decisionDate,
    @Nullable @Size(max = 4000) String notes) {

  PlanContent content() {
    return new PlanContent(lines, decisionNo, decisionDate, null, notes);
  }
}
