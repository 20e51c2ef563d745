package vn.labourmarket.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** Several callers at the same moment. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConcurrencyTest {

  @RepeatedTest(5)
  void letsExactlyOneOfTwoSubmissionsOfTheSameVersionWin() throws Exception {
    // Given
    School school = School.in(Reference.PHU_THO);
    Response drafted = school.drafted(school.report("ENR_Q", "2026-Q1", School.line(0, 10)));
    String submission = School.path(drafted) + "/submission";

    // When
    List<Response> answers = atOnce(4, () -> school.head.transition(submission, drafted));

    // Then
    assertEquals(List.of(200, 412, 412, 412), statuses(answers));
    school.clerk.get(School.path(drafted)).then().statusCode(200);
    assertEquals(1, (int) school.clerk.get(School.path(drafted)).<Integer>path("reportVersion"));
    assertEquals(1, PublishedEvents.of(Topic.REPORT, drafted.path("id"), 1).size());
  }

  @RepeatedTest(3)
  void hasOneEffectForOneIdempotencyKey() throws Exception {
    // Given
    School school = School.in(Reference.PHU_THO);
    Actor clerk = school.clerk.with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> form = school.report("ENR_Q", "2026-Q1", School.line(0, 10));

    // When
    List<Response> answers = atOnce(4, () -> clerk.post("/enrollment-reports", form));

    // Then
    assertTrue(
        answers.stream().allMatch(it -> it.statusCode() == 201 || it.statusCode() == 409),
        () -> statuses(answers).toString());
    assertEquals(
        1,
        answers.stream()
            .filter(it -> it.statusCode() == 201)
            .map(it -> it.<String>path("id"))
            .distinct()
            .count());
    Response replayed = clerk.post("/enrollment-reports", form);
    replayed.then().statusCode(201).header("Idempotent-Replayed", "true");
    school
        .clerk
        .get("/enrollment-reports")
        .then()
        .body("items.size()", org.hamcrest.Matchers.equalTo(1));
  }

  @RepeatedTest(3)
  void namesTheFirstReportToWhoeverCreatesItAtTheSameTime() throws Exception {
    // Given
    School school = School.in(Reference.PHU_THO);
    Map<String, Object> form = school.report("ENR_Q", "2026-Q1", School.line(0, 10));

    // When
    List<Response> answers = atOnce(4, () -> school.clerk.post("/enrollment-reports", form));

    // Then
    assertEquals(List.of(201, 409, 409, 409), statuses(answers));
    String made =
        answers.stream()
            .filter(it -> it.statusCode() == 201)
            .map(it -> it.header("Location"))
            .findFirst()
            .orElseThrow();
    for (Response answer : answers) {
      if (answer.statusCode() == 409) {
        assertEquals("REPORT_EXISTS", answer.path("code"));
        assertEquals(made, answer.path("link"));
      }
    }
  }

  /** Whoever got an answer before the lock is in; whoever did not is refused. */
  @Test
  void neverWritesIntoAPeriodAfterItsLockWasConfirmed() throws Exception {
    // Given
    School school = School.in(Reference.HANOI);
    List<Response> drafts = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      String period = "2023-M%02d".formatted(month);
      drafts.add(school.drafted(school.report("ENR_MONTHLY", period)));
    }

    // When
    List<Callable<Response>> calls = new ArrayList<>();
    drafts.forEach(
        it -> calls.add(() -> school.head.transition(School.path(it) + "/submission", it)));
    calls.add(4, () -> school.authority.post("/periods/2023/lock?area=" + Reference.HANOI));
    List<Response> answers = atOnce(calls);

    // Then
    assertEquals(1, answers.stream().filter(it -> it.path("locked") != null).count());
    for (Response draft : drafts) {
      Response now = school.clerk.get(School.path(draft));
      Response late = school.head.transition(School.path(draft) + "/submission", now);
      assertEquals("PERIOD_LOCKED", late.path("code"));
    }
  }

  private static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).sorted().toList();
  }

  private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      calls.add(call);
    }
    return atOnce(calls);
  }

  private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<Response>> running = new ArrayList<>();
      for (Callable<Response> call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : running) {
        answers.add(answer.get(30, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
