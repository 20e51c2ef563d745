package vn.labourmarket.demand.vacancies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.vacancies.VacancyStatus.CANCELLED;
import static vn.labourmarket.demand.vacancies.VacancyStatus.DRAFT;
import static vn.labourmarket.demand.vacancies.VacancyStatus.EXPIRED;
import static vn.labourmarket.demand.vacancies.VacancyStatus.FILLED;
import static vn.labourmarket.demand.vacancies.VacancyStatus.OPEN;
import static vn.labourmarket.demand.vacancies.VacancyStatus.PARTIALLY_FILLED;
import static vn.labourmarket.demand.vacancies.VacancyStatus.PENDING_CODING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.Samples;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.employers.EmployerStatus;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.problems.Problem;

class VacancyTest {
  private static final Actor ACTOR =
      new Actor(
          UUID.fromString("01940000-0000-7000-8000-0000000000c1"),
          Instant.parse("2026-11-21T02:00:00Z"));
  private static final ClassificationItem WELDERS =
      TestCatalogue.complete().item(Scheme.OCCUPATION, "2020", "72").orElseThrow();

  /** States that may follow each other, written down a second time. */
  private static final Map<VacancyStatus, Set<VacancyStatus>> FOLLOWS =
      Map.of(
          DRAFT, Set.of(PENDING_CODING, OPEN, CANCELLED, EXPIRED),
          PENDING_CODING, Set.of(OPEN, CANCELLED, EXPIRED),
          OPEN, Set.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED),
          PARTIALLY_FILLED, Set.of(FILLED, CANCELLED, EXPIRED),
          FILLED, Set.of(),
          EXPIRED, Set.of(),
          CANCELLED, Set.of());

  /** What callers can try, with a number for those attempts that have one. */
  private record Attempt(VacancyStep step, boolean change, int number) {
    void on(Vacancy vacancy) {
      if (change) {
        vacancy.change(
            VacancyRulesTest.form("{\"number\": %d}".formatted(number)),
            TestCatalogue.PHU_THO,
            ACTOR);
        return;
      }
      switch (step) {
        case CODING -> vacancy.assign(WELDERS, ACTOR);
        case OPENING -> vacancy.open(ACTOR);
        case FILL -> vacancy.fill(number, ACTOR);
        case CANCELLATION -> vacancy.cancel("Hoãn đơn hàng", ACTOR);
      }
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.of(VacancyStep.values()),
            Arbitraries.of(true, false, false, false),
            Arbitraries.integers().between(-1, 12))
        .as(Attempt::new)
        .list()
        .ofMaxSize(12);
  }

  private static Vacancy vacancy(VacancyStatus first) {
    return new Vacancy(
        UUID.fromString("01940000-0000-7000-8000-0000000000d1"),
        new EmployerProfile(
            UUID.fromString("01940000-0000-7000-8000-0000000000e1"),
            EmployerStatus.VERIFIED,
            TestCatalogue.PHU_THO,
            "NON_STATE_ENTERPRISE",
            "2018",
            "25",
            "51_100",
            true),
        VacancyRulesTest.form("{\"contractType\": \"INDEFINITE\"}"),
        new VacancyRules.Resolved(TestCatalogue.PHU_THO, first == OPEN ? WELDERS : null),
        first,
        ACTOR);
  }

  @Property
  void keepsItsLawsWhateverIsTried(
      @ForAll("attempts") List<Attempt> attempts, @ForAll boolean draft) {
    Vacancy vacancy = vacancy(draft ? DRAFT : PENDING_CODING);
    for (Attempt attempt : attempts) {
      VacancyStatus before = vacancy.status;
      int filledBefore = vacancy.filled;
      boolean refused = false;
      try {
        attempt.on(vacancy);
      } catch (Problem problem) {
        refused = true;
        assertEquals(before, vacancy.status);
        assertEquals(filledBefore, vacancy.filled);
      }
      assertTrue(
          vacancy.status == before || FOLLOWS.get(before).contains(vacancy.status),
          before + " > " + vacancy.status + " by " + attempt);
      assertTrue(before.isRunning() || refused, "an ended vacancy changed");
      assertTrue(vacancy.filled >= 0 && vacancy.filled <= Math.max(vacancy.number, 0));
      assertEquals(
          vacancy.status == FILLED, vacancy.filled > 0 && vacancy.filled == vacancy.number);
      if (Set.of(OPEN, PARTIALLY_FILLED, FILLED).contains(vacancy.status)) {
        assertNotNull(vacancy.occupationCode);
      }
    }
  }

  @Test
  void isFilledWhenTheNumberSinksToWhatIsFilled() {
    Vacancy vacancy = vacancy(OPEN);
    vacancy.fill(4, ACTOR);

    vacancy.change(VacancyRulesTest.form("{\"number\": 4}"), TestCatalogue.PHU_THO, ACTOR);

    assertEquals(FILLED, vacancy.status);
  }

  @Test
  void neverWantsFewerPostsThanAreFilled() {
    Vacancy vacancy = vacancy(OPEN);
    vacancy.fill(4, ACTOR);

    assertThrows(
        Problem.class,
        () ->
            vacancy.change(VacancyRulesTest.form("{\"number\": 3}"), TestCatalogue.PHU_THO, ACTOR));
  }

  @Test
  void publishesTheSamplesThatConsumersRead() {
    Vacancy vacancy = vacancy(DRAFT);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_POSTED, vacancy));
    vacancy.assign(WELDERS, ACTOR);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_CODED, vacancy));
    vacancy.open(ACTOR);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_OPENED, vacancy));
    vacancy.change(VacancyRulesTest.form("{\"number\": 12}"), TestCatalogue.PHU_THO, ACTOR);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_CHANGED, vacancy));
    vacancy.fill(12, ACTOR);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_FILLED, vacancy));
    Vacancy other = vacancy(OPEN);
    other.cancel("Hoãn đơn hàng", ACTOR);
    Samples.assertSame(VacancyEvents.of(EventType.VACANCY_CLOSED, other));
  }
}
