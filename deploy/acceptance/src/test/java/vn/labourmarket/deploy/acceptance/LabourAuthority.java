package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * Sở Nội vụ: verifies employers, opens survey rounds, accepts the answers.
 *
 * @param colleague looks at what the first one has registered
 */
record LabourAuthority(Caller caller, Caller colleague) {
  private static final String EMPLOYERS = "employers";
  private static final String ROUNDS = "survey-rounds";

  /** An employer of 101 to 200 persons. */
  JsonNode registersEmployerIn(Area area) {
    String digits = String.valueOf(1_000_000_000L + Math.abs(UUID.randomUUID().hashCode()));
    JsonNode employer =
        caller
            .post(
                EMPLOYERS,
                Map.of(
                    "code",
                    digits.substring(0, 10),
                    "type",
                    "NON_STATE_ENTERPRISE",
                    "name",
                    "Công ty nghiệm thu " + digits,
                    "vsicRef",
                    Map.of("scheme", "vsic", "version", "2018", "code", "26"),
                    "areaId",
                    area.id(),
                    "sizeBand",
                    "101_200",
                    "demonstration",
                    true))
            .taken();
    return colleague.step(EMPLOYERS, employer, "verification").taken();
  }

  JsonNode opensRoundIn(Area area, String period) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    JsonNode round =
        caller
            .post(
                ROUNDS,
                Map.of(
                    "name", "Đợt khảo sát nghiệm thu " + period,
                    "period", period,
                    "areaId", area.id(),
                    "opensAt", now.minus(1, ChronoUnit.HOURS).toString(),
                    "closesAt", now.plus(1, ChronoUnit.DAYS).toString()))
            .taken();
    return caller.step(ROUNDS, round, "opening").taken();
  }

  JsonNode accepts(JsonNode answer) {
    return caller.step(EmployerSystem.ANSWERS, answer, "acceptance").taken();
  }
}
