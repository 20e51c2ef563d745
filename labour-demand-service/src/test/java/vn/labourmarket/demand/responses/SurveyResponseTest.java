package vn.labourmarket.demand.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.Samples;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.employers.EmployerStatus;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.rounds.RoundWindow;
import vn.labourmarket.demand.rounds.SurveyRoundStatus;
import vn.labourmarket.platform.problems.Problem;

class SurveyResponseTest {
  private static final Instant AT = Instant.parse("2026-11-02T02:00:00Z");
  private static final Actor EMPLOYER =
      new Actor(UUID.fromString("01940000-0000-7000-8000-0000000000c1"), AT);
  private static final Actor AUTHORITY =
      new Actor(UUID.fromString("01940000-0000-7000-8000-0000000000c2"), AT.plusSeconds(60));

  /** What callers can try. */
  private enum Attempt {
    WRITE,
    SUBMIT,
    GIVE_BACK,
    ACCEPT,
    EXCLUDE
  }

  /** The life of a response, written down a second time: attempts and where they lead. */
  private static final Map<ResponseStatus, Map<Attempt, ResponseStatus>> LIFE =
      Map.of(
          ResponseStatus.INVITED,
          Map.of(Attempt.WRITE, ResponseStatus.DRAFT),
          ResponseStatus.DRAFT,
          Map.of(Attempt.WRITE, ResponseStatus.DRAFT, Attempt.SUBMIT, ResponseStatus.SUBMITTED),
          ResponseStatus.SUBMITTED,
          Map.of(
              Attempt.GIVE_BACK, ResponseStatus.RETURNED,
              Attempt.ACCEPT, ResponseStatus.ACCEPTED,
              Attempt.EXCLUDE, ResponseStatus.EXCLUDED),
          ResponseStatus.RETURNED,
          Map.of(
              Attempt.WRITE, ResponseStatus.RETURNED,
              Attempt.SUBMIT, ResponseStatus.SUBMITTED,
              Attempt.EXCLUDE, ResponseStatus.EXCLUDED),
          ResponseStatus.ACCEPTED,
          Map.of(Attempt.EXCLUDE, ResponseStatus.EXCLUDED),
          ResponseStatus.EXCLUDED,
          Map.of());

  private static SurveyResponse invited() {
    return new SurveyResponse(
        UUID.fromString("01940000-0000-7000-8000-0000000000b1"),
        new RoundWindow(
            UUID.fromString("01940000-0000-7000-8000-0000000000a1"),
            SurveyRoundStatus.OPEN,
            "2026-H2",
            TestCatalogue.PHU_THO,
            AT.minusSeconds(3600),
            AT.plusSeconds(3600)),
        new EmployerProfile(
            UUID.fromString("01940000-0000-7000-8000-0000000000e1"),
            EmployerStatus.VERIFIED,
            TestCatalogue.PHU_THO,
            "NON_STATE_ENTERPRISE",
            "2018",
            "25",
            "51_100",
            true),
        EMPLOYER);
  }

  private static AnswerSurvey answer() {
    return new AnswerSurvey(
        null,
        80L,
        120L,
        List.of(
            new ResponseLine("72", "TRUNG_CAP", 70L, 10L, ResponseLine.Reason.EXPANSION),
            new ResponseLine("75", "SO_CAP", 35L, 20L, ResponseLine.Reason.REPLACEMENT),
            new ResponseLine("93", "UNTRAINED", 15L, 5L, ResponseLine.Reason.SEASONAL)),
        5L,
        3L);
  }

  private static void take(SurveyResponse response, Attempt attempt) {
    switch (attempt) {
      case WRITE -> response.write(answer(), false, EMPLOYER);
      case SUBMIT -> response.submit(EMPLOYER);
      case GIVE_BACK ->
          response.giveBack(
              new ReturnResponse(List.of("SUM_ERROR"), "Kiểm tra lại số liệu nghề 93."), AUTHORITY);
      case ACCEPT -> response.accept(AUTHORITY);
      case EXCLUDE -> response.exclude("Trùng với đơn vị khác", AUTHORITY);
    }
  }

  @Property
  void livesAsItsMapSays(@ForAll Attempt[] attempts) {
    SurveyResponse response = invited();
    int submissions = 0;
    for (Attempt attempt : attempts) {
      ResponseStatus before = response.status;
      ResponseStatus expected = LIFE.get(before).get(attempt);
      if (expected == null) {
        assertThrows(Problem.class, () -> take(response, attempt), before + " " + attempt);
        assertEquals(before, response.status);
      } else {
        take(response, attempt);
        submissions += attempt == Attempt.SUBMIT ? 1 : 0;
        assertEquals(expected, response.status, before + " " + attempt);
      }
      assertEquals(submissions, response.responseVersion);
      assertEquals(
          response.status == ResponseStatus.ACCEPTED, response.acceptedAt != null, "acceptedAt");
    }
  }

  @Test
  void tellsWhatIsAllowedInstead() {
    Problem refused = assertThrows(Problem.class, () -> invited().accept(AUTHORITY));

    assertEquals(List.of(), refused.members().get("allowed"));
    assertEquals(Set.of("currentStatus", "allowed"), refused.members().keySet());
  }

  @Test
  void publishesTheSamplesThatConsumersRead() {
    SurveyResponse response = invited();
    take(response, Attempt.WRITE);
    take(response, Attempt.SUBMIT);
    Samples.assertSame(ResponseEvents.of(ResponseStep.SUBMISSION, response));
    take(response, Attempt.GIVE_BACK);
    Samples.assertSame(ResponseEvents.of(ResponseStep.RETURN, response));
    take(response, Attempt.SUBMIT);
    take(response, Attempt.ACCEPT);
    Samples.assertSame(ResponseEvents.of(ResponseStep.ACCEPTANCE, response));
    take(response, Attempt.EXCLUDE);
    Samples.assertSame(ResponseEvents.of(ResponseStep.EXCLUSION, response));
  }
}
