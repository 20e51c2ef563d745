package vn.labourmarket.events.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey round of employers' labour demand.
 *
 * @param period the half-year asked about, for example 2026-H2
 * @param opensAt first instant at which answers are taken
 * @param closesAt last instant at which answers are taken
 * @param status OPEN, CLOSED or PUBLISHED
 * @param strata what the sample is drawn from; null in events older than the field
 */
public record SurveyRoundState(
    UUID id,
    String name,
    String period,
    UUID areaId,
    Instant opensAt,
    Instant closesAt,
    String status,
    @Nullable List<Stratum> strata) {

  /**
   * A group of employers.
   *
   * @param vsicSection industry section, for example C
   * @param sizeBand code of the size band
   * @param populationN employers in the group, in the sample or not
   */
  public record Stratum(String vsicSection, String sizeBand, long populationN) {}
}
