package vn.labourmarket.demand.responses;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is saved. Counts that break a rule are kept and shown with the draft.
 *
 * @param employer may be left out by the employer's own client
 * @param headcount persons employed now
 * @param total6m persons to recruit in the next six months
 * @param hires persons hired in the last six months
 * @param leavers persons who left in the last six months
 */
record AnswerSurvey(
    @Nullable UUID employer,
    @Max(9_999_999) @Nullable Long headcount,
    @Max(9_999_999) @Nullable Long total6m,
    @Size(max = 500) @Nullable List<@NotNull @Valid ResponseLine> lines,
    @Max(9_999_999) @Nullable Long hires,
    @Max(9_999_999) @Nullable Long leavers) {

  List<ResponseLine> linesOrNone() {
    return lines == null ? List.of() : lines;
  }

  /** Only an employer, no figures: an invitation. */
  boolean saysNothing() {
    return headcount == null
        && total6m == null
        && hires == null
        && leavers == null
        && linesOrNone().isEmpty();
  }
}
