package vn.labourmarket.demand.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.Samples;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

class SurveyRoundTest {
  private static final Instant OPENS = Instant.parse("2026-10-31T17:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-11-30T16:59:59Z");
  private static final Actor ACTOR =
      new Actor(
          UUID.fromString("01940000-0000-7000-8000-0000000000c1"),
          Instant.parse("2026-10-01T02:00:00Z"));
  private static final Map<SurveyRoundStatus, SurveyRoundStep> ONLY_STEP =
      Map.of(
          SurveyRoundStatus.DRAFT, SurveyRoundStep.OPENING,
          SurveyRoundStatus.OPEN, SurveyRoundStep.CLOSING,
          SurveyRoundStatus.CLOSED, SurveyRoundStep.PUBLICATION);

  private static SurveyRound round() {
    return roundFor("2026-H2");
  }

  private static SurveyRound roundFor(String period) {
    return new SurveyRound(
        UUID.fromString("01940000-0000-7000-8000-0000000000a1"),
        new DescribeRound(
            "Khảo sát nhu cầu lao động (minh hoạ)",
            Period.parse(period),
            "25",
            null,
            OPENS,
            CLOSES,
            List.of(new Stratum("C", "51_100", 120L))),
        TestCatalogue.PHU_THO,
        ACTOR);
  }

  @Property
  void goesOneWayOnly(@ForAll SurveyRoundStep[] steps) {
    SurveyRound round = round();
    for (SurveyRoundStep step : steps) {
      SurveyRoundStatus before = round.status();
      boolean taken = true;
      try {
        round.take(step, ACTOR);
      } catch (Problem refused) {
        taken = false;
      }
      assertEquals(ONLY_STEP.get(before) == step, taken, before + " " + step);
      assertEquals(taken ? step.to() : before, round.status());
    }
  }

  @Property
  void takesAnswersOnlyWhileOpenAndWithinItsWindow(
      @ForAll SurveyRoundStatus status, @ForAll int seconds) {
    Instant now = CLOSES.plusSeconds(seconds);
    RoundWindow window =
        new RoundWindow(UUID.randomUUID(), status, "2026-H2", TestCatalogue.PHU_THO, OPENS, CLOSES);

    boolean inside = seconds <= 0 && now.getEpochSecond() >= OPENS.getEpochSecond();
    assertEquals(status == SurveyRoundStatus.OPEN && inside, window.takesAnswersAt(now));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, -1, hiện chưa đến hạn nhận phiếu., before that time",
    "OPEN, 3000000, hiện đã hết hạn nhận phiếu., past that time",
    "DRAFT, 3000000, hiện đã hết hạn nhận phiếu., past that time",
    "DRAFT, 1, hiện còn là bản nháp., a draft",
    "CLOSED, 3000000, hiện đã đóng., closed"
  })
  void saysWhyNoAnswersAreTaken(SurveyRoundStatus status, long seconds, String vi, String en) {
    RoundWindow window =
        new RoundWindow(UUID.randomUUID(), status, "2026-H2", TestCatalogue.PHU_THO, OPENS, CLOSES);

    Problem refused =
        assertThrows(Problem.class, () -> window.requireAnswersAt(OPENS.plusSeconds(seconds)));

    assertTrue(refused.detail().vi().endsWith(vi), refused.detail().vi());
    assertTrue(refused.detail().en().endsWith("it is now " + en + "."), refused.detail().en());
  }

  @Test
  void opensForHalfYearsOnlyHoweverItWasPlanned() {
    SurveyRound quarter = roundFor("2026-Q3");

    Problem refused =
        assertThrows(Problem.class, () -> quarter.take(SurveyRoundStep.OPENING, ACTOR));

    assertEquals(
        List.of(SurveyRoundProblem.CAMPAIGN_PERIOD),
        refused.violations().stream().map(Violation::rule).toList());
    assertEquals(SurveyRoundStatus.DRAFT, quarter.status());
  }

  @Test
  void publishesTheSamplesThatConsumersRead() {
    SurveyRound round = round();
    for (SurveyRoundStep step : SurveyRoundStep.values()) {
      round.take(step, ACTOR);
      Samples.assertSame(round.event(step));
    }
  }
}
