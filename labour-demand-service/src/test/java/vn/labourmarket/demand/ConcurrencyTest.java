package vn.labourmarket.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** Callers at the same moment: one effect, clear answers to the rest. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConcurrencyTest {
  private static final int CALLERS = 12;

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : pool.invokeAll(Collections.nCopies(CALLERS, call))) {
        statuses.add(answer.get());
      }
      Collections.sort(statuses);
      return statuses;
    } finally {
      pool.shutdown();
    }
  }

  private static void assertOneOf(int success, List<Integer> refusals, List<Integer> statuses) {
    assertEquals(1, Collections.frequency(statuses, success), statuses.toString());
    assertTrue(
        statuses.stream().allMatch(it -> it == success || refusals.contains(it)),
        statuses.toString());
  }

  @Test
  void oneOfManyChangesOfTheSameVersionWins() throws Exception {
    Employer employer = verified();
    String id = post(client(employer), vacancy()).jsonPath().getString("id");

    List<Integer> statuses =
        atOnce(
            () ->
                step(client(employer), "/vacancies/" + id, "fill", 1, Map.of("filled", 3))
                    .statusCode());

    assertOneOf(200, List.of(412), statuses);
    assertEquals(2, PublishedEvents.of(Topic.VACANCY, id, 2).size(), "one event per version");
    assertEquals(2, Database.number("select version from vacancy where id = ?::uuid", id));
  }

  @Test
  void oneKeyHasOneEffectHoweverOftenItIsSent() throws Exception {
    Employer employer = verified();
    String key = UUID.randomUUID().toString();
    Map<String, Object> vacancy = vacancy();
    var caller = client(employer);

    List<Integer> statuses =
        atOnce(
            () ->
                as(caller)
                    .header("Idempotency-Key", key)
                    .body(vacancy)
                    .post(API + "/vacancies")
                    .statusCode());

    assertTrue(statuses.contains(201), statuses.toString());
    assertTrue(statuses.stream().allMatch(it -> it == 201 || it == 409), statuses.toString());
    assertEquals(
        1, Database.number("select count(*) from vacancy where employer_id = ?", employer.id()));
  }

  @Test
  void oneEmployerIsRegisteredOnce() throws Exception {
    Map<String, Object> description = description();

    List<Integer> statuses =
        atOnce(
            () ->
                as(DemandSystem.EMPLOYMENT_SERVICE)
                    .body(description)
                    .post(API + "/employers")
                    .statusCode());

    assertOneOf(201, List.of(409), statuses);
  }

  @Test
  void oneResponseIsBegunPerEmployerAndRound() throws Exception {
    Employer employer = verified();
    String round = openRound();

    List<Integer> statuses =
        atOnce(
            () ->
                as(client(employer))
                    .body(answer(10, "72", 10))
                    .post(API + "/survey-rounds/" + round + "/responses")
                    .statusCode());

    assertOneOf(201, List.of(409), statuses);
  }
}
