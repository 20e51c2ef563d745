package vn.labourmarket.events.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer's answer to a survey round, with the employer's own attributes at that time.
 *
 * @param headcount employees at the time of the answer
 * @param total6m persons to recruit in the next six months; the lines add to it
 * @param status SUBMITTED, RETURNED, ACCEPTED or EXCLUDED; only ACCEPTED counts
 */
public record SurveyResponseState(
    UUID id,
    UUID roundId,
    String period,
    UUID employerId,
    UUID areaId,
    String employerType,
    String industryVersion,
    String industryCode,
    String sizeBand,
    int responseVersion,
    String status,
    long headcount,
    long total6m,
    @Nullable Long hires,
    @Nullable Long leavers,
    @Nullable Instant acceptedAt,
    List<Line> lines) {

  /**
   * Persons wanted in one occupation (VSCO level 2) and qualification.
   *
   * @param reason EXPANSION, REPLACEMENT or SEASONAL
   */
  public record Line(
      String occupationCode, String qualification, long number, long female, String reason) {}
}
