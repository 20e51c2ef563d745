package vn.labourmarket.demand.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.platform.concurrency.Versioned;

@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyRoundView(
    UUID id,
    long version,
    SurveyRoundStatus status,
    String name,
    String period,
    UUID areaId,
    Instant opensAt,
    Instant closesAt,
    List<Stratum> strata,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static SurveyRoundView of(SurveyRound shown) {
    return new SurveyRoundView(
        shown.id(),
        shown.version(),
        shown.status(),
        shown.name(),
        shown.period(),
        shown.areaId(),
        shown.opensAt(),
        shown.closesAt(),
        shown.strata(),
        shown.trail().createdAt(),
        shown.trail().updatedAt());
  }
}
