package vn.labourmarket.demand.vacancies;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.test.TestClock;
import vn.labourmarket.platform.time.VietnamTime;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ExpiryTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  @Test
  void letsAVacancyRunOutWhenItsLastDayIsOverInVietNam() {
    // Given
    LocalDate lastDay = LocalDate.now(VietnamTime.ZONE).plusDays(3);
    Map<String, Object> vacancy = vacancy();
    vacancy.put("closesOn", lastDay.toString());
    String id =
        post(client(verified()), vacancy).then().statusCode(201).extract().path("id").toString();
    TestClock.set(lastDay + "T16:59:59Z");
    await().during(Duration.ofSeconds(3)).until(() -> status(id).equals("OPEN"));

    // When
    TestClock.set(lastDay + "T17:00:00Z");

    // Then
    await().until(() -> status(id).equals("EXPIRED"));
    List<PublishedEvent> events = PublishedEvents.of(Topic.VACANCY, id, 2);
    assertEquals("EXPIRED", events.get(1).payload().path("status").asText());
    assertEquals("VacancyClosed", events.get(1).type());
    assertEquals(
        List.of(">OPEN by someone", "OPEN>EXPIRED by the clock"),
        Database.texts(
            """
            select coalesce(from_status, '') || '>' || to_status
              || case when actor is null then ' by the clock' else ' by someone' end
            from state_change where aggregate_id = ?::uuid order by id
            """,
            id));
    given()
        .header(
            "Authorization", TestCaller.with(Role.ADMINISTRATOR).bearer("labour-demand-service"))
        .get(API + "/audit-trail/entries?kind=TASK&subject=/vacancies")
        .then()
        .body("items.action", hasItem("expire vacancies"))
        .body("items[0].actor", nullValue());
  }

  private static String status(String id) {
    return as(AUTHORITY).get(API + "/vacancies/" + id).jsonPath().getString("status");
  }
}
