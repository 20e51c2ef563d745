package vn.labourmarket.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** What other services learn, read from Kafka. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PublishedEventsTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static List<String> told(List<PublishedEvent> events) {
    return events.stream()
        .map(it -> it.type() + " " + it.version() + " " + it.payload().path("status").asText())
        .toList();
  }

  @Test
  void tellEveryStateOfAnEmployerWithoutItsContact() {
    Employer employer = verified();

    List<PublishedEvent> events = PublishedEvents.of(Topic.EMPLOYER, employer.id().toString(), 2);

    assertEquals(List.of("EmployerChanged 1 PENDING", "EmployerChanged 2 VERIFIED"), told(events));
    assertEquals("labour-demand-service", events.get(0).source());
    assertFalse(events.toString().contains("lien.he"));
    assertFalse(events.toString().contains("0210000111"));
  }

  @Test
  void tellEveryStateOfARoundAfterItsDraft() {
    String id = openRound();
    step(AUTHORITY, "/survey-rounds/" + id, "closing", 2);
    step(AUTHORITY, "/survey-rounds/" + id, "publication", 3);

    assertEquals(
        List.of(
            "SurveyRoundOpened 2 OPEN",
            "SurveyRoundClosed 3 CLOSED",
            "SurveyRoundPublished 4 PUBLISHED"),
        told(PublishedEvents.of(Topic.SURVEY_ROUND, id, 3)));
  }

  @Test
  void tellSubmittedAndReviewedResponsesButNoDrafts() {
    Employer employer = verified();
    String id =
        as(client(employer))
            .body(answer(120, "72", 70, "75", 35, "93", 15))
            .post(API + "/survey-rounds/" + openRound() + "/responses")
            .jsonPath()
            .getString("id");
    String path = "/survey-responses/" + id;
    step(client(employer), path, "submission", 1);
    step(AUTHORITY, path, "acceptance", 2);

    List<PublishedEvent> events = PublishedEvents.of(Topic.SURVEY_RESPONSE, id, 2);

    assertEquals(
        List.of("ResponseSubmitted 2 SUBMITTED", "ResponseAccepted 3 ACCEPTED"), told(events));
    JsonNode accepted = events.get(1).payload();
    assertEquals(120, accepted.path("total6m").asInt());
    assertEquals("51_100", accepted.path("sizeBand").asText());
    assertEquals(3, accepted.path("lines").size());
    assertEquals("72", accepted.path("lines").get(0).path("occupationCode").asText());
  }

  @Test
  void tellEveryStateOfAVacancyWithoutItsContact() {
    Employer employer = verified();
    Map<String, Object> vacancy = vacancy();
    vacancy.remove("vscoRef");
    String id = post(client(employer), vacancy).jsonPath().getString("id");
    String path = "/vacancies/" + id;
    step(EMPLOYMENT_SERVICE, path, "coding", 1, Map.of("vscoRef", Map.of("code", "72")));
    as(client(employer))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"2\"")
        .body(Map.of("number", 12))
        .patch(API + path);
    step(client(employer), path, "fill", 3, Map.of("filled", 2));
    step(client(employer), path, "cancellation", 4, Map.of("reason", "Hoãn đơn hàng"));

    List<PublishedEvent> events = PublishedEvents.of(Topic.VACANCY, id, 5);

    assertEquals(
        List.of(
            "VacancyPosted 1 PENDING_CODING",
            "VacancyCoded 2 OPEN",
            "VacancyChanged 3 OPEN",
            "VacancyFilled 4 PARTIALLY_FILLED",
            "VacancyClosed 5 CANCELLED"),
        told(events));
    JsonNode last = events.get(4).payload();
    assertEquals(12, last.path("number").asInt());
    assertEquals(2, last.path("filled").asInt());
    assertEquals("25", last.path("industryCode").asText());
    assertFalse(events.toString().contains("0210000222"));
  }
}
