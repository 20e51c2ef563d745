package vn.labourmarket.demand.responses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.DeprecatedOccupation;
import vn.labourmarket.platform.concurrency.Versioned;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.Language;

/**
 * A response as it is shown.
 *
 * @param onBehalf written by the employment service for the employer
 * @param responseVersion number of submissions
 * @param deprecatedOccupations codes of the lines that new answers may not name any more, with what
 *     to name instead
 * @param violations rules that the present draft breaks; they do not hinder saving
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyResponseView(
    UUID id,
    long version,
    ResponseStatus status,
    @Nullable String statusReason,
    @Nullable List<String> returnReasons,
    UUID round,
    String period,
    UUID areaId,
    UUID employer,
    String sizeBand,
    boolean onBehalf,
    @Nullable Long headcount,
    @Nullable Long total6m,
    List<ResponseLine> lines,
    @Nullable List<DeprecatedOccupation> deprecatedOccupations,
    @Nullable Long hires,
    @Nullable Long leavers,
    int responseVersion,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable List<Finding> violations,
    boolean demonstration,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  /** Rules and occupations are judged on the day, and told in the reader's language. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }

  /** A broken rule, as in a problem document. */
  record Finding(String pointer, String code, String message, Violation.Severity severity) {
    static Finding of(Violation violation, Language language) {
      return new Finding(
          violation.pointer(),
          violation.rule().name(),
          violation.message().in(language),
          violation.severity());
    }
  }

  static SurveyResponseView of(
      SurveyResponse shown,
      @Nullable List<DeprecatedOccupation> deprecated,
      @Nullable List<Finding> violations) {
    return new SurveyResponseView(
        shown.id,
        shown.version,
        shown.status,
        shown.statusReason,
        shown.returnReasons,
        shown.roundId,
        shown.period,
        shown.areaId,
        shown.employerId,
        shown.sizeBand,
        shown.onBehalf,
        shown.headcount,
        shown.total6m,
        shown.lines,
        deprecated,
        shown.hires,
        shown.leavers,
        shown.responseVersion,
        shown.submittedAt,
        shown.acceptedAt,
        violations,
        shown.demonstration,
        shown.trail.createdAt(),
        shown.trail.updatedAt());
  }
}
