package vn.labourmarket.enrollment.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.Reasoned;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * A draft's new content.
 *
 * @param institution may be repeated, but not changed; so may {@code year}
 */
record EditPlan(
    @Nullable UUID institution,
    @Nullable Integer year,
    @NotNull @Size(max = 2000) List<@Valid @NotNull PlanLine> lines,
    @Nullable @Size(max = 100) @Pattern(regexp = TextPatterns.LINE) String decisionNo,
    @Nullable LocalDate decisionDate,
    @Nullable @Size(max = 2000) String reason,
    @Nullable @Size(max = 4000) String notes)
    implements Reasoned {

  PlanContent content() {
    return new PlanContent(lines, decisionNo, decisionDate, reason, notes);
  }
}
