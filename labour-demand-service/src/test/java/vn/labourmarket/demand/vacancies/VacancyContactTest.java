package vn.labourmarket.demand.vacancies;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Whoever is named as a contact can be forgotten at any time; what was counted stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class VacancyContactTest {
  private static final String ERASING = "{\"contact\":null}";

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static Response patch(TestCaller by, String id, long version, String changes) {
    return as(by)
        .contentType(MergePatch.MEDIA_TYPE)
        .header("If-Match", "\"" + version + "\"")
        .body(changes)
        .patch(API + "/vacancies/" + id);
  }

  private static String cancelled(Employer employer) {
    String id = post(client(employer), vacancy()).jsonPath().getString("id");
    step(AUTHORITY, "/vacancies/" + id, "cancellation", 1, Map.of("reason", "Hoãn đơn hàng"))
        .then()
        .statusCode(200);
    return id;
  }

  @Test
  void erasesTheContactOfAVacancyThatHasEnded() {
    // Given
    Employer employer = verified();
    String id = cancelled(employer);
    patch(OTHER_AUTHORITY, id, 2, ERASING).then().statusCode(403);
    patch(client(verified()), id, 2, ERASING).then().statusCode(404);
    patch(client(employer), id, 2, "{\"contact\":null,\"number\":9}").then().statusCode(409);
    patch(client(employer), id, 2, "{\"contact\":{\"name\":\"Phòng khác\"}}")
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"));

    // When
    Response erased = patch(client(employer), id, 2, ERASING);

    // Then
    erased
        .then()
        .statusCode(200)
        .body("contact", nullValue())
        .body("status", equalTo("CANCELLED"))
        .body("number", equalTo(10))
        .body("version", equalTo(3));
    as(client(employer)).get(API + "/vacancies/" + id).then().body("contact", nullValue());
    assertEquals(
        1,
        Database.number("select count(*) from vacancy where id = ?::uuid and contact is null", id));
    assertEquals(
        2,
        Database.number(
            "select count(*) from audit_entry where kind = 'WRITE' and subject = ?",
            "/vacancies/" + id),
        "that it was posted, and erased from");
    List<PublishedEvent> events = PublishedEvents.of(Topic.VACANCY, id, 3);
    assertEquals("VacancyChanged", events.get(2).type());
    assertFalse(events.get(2).payload().toString().contains("0210000222"));
  }

  @Test
  void erasesTheContactOfAnEmployerThatIsGone() {
    // Given
    Employer employer = verified();
    String id = post(client(employer), vacancy()).jsonPath().getString("id");
    step(AUTHORITY, "/employers/" + employer.id(), "closure", 2, Map.of("reason", "Giải thể"))
        .then()
        .statusCode(200);

    // When
    Response erased = patch(AUTHORITY, id, 1, ERASING);

    // Then
    erased.then().statusCode(200).body("contact", nullValue()).body("status", equalTo("OPEN"));
    patch(AUTHORITY, id, 2, "{\"number\":9}").then().statusCode(409);
  }

  @Test
  void erasesTheContactOfAVacancyThatWasStoredUnderOtherRules() {
    // Given
    Employer employer = verified();
    String id = post(client(employer), vacancy()).jsonPath().getString("id");
    Database.texts(
        "update vacancy set form = form || '{\"trainingField\":\"cơ khí\"}' where id = ?::uuid"
            + " returning id",
        id);
    patch(client(employer), id, 1, "{\"number\":9}").then().statusCode(422);
    patch(client(employer), id, 1, "{\"contact\":null,\"number\":9}").then().statusCode(422);

    // When
    Response erased = patch(client(employer), id, 1, ERASING);

    // Then
    erased.then().statusCode(200).body("contact", nullValue()).body("number", equalTo(10));
  }
}
