package vn.labourmarket.occupations.priorities;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.priorities.PriorityResourceTest.publish;
import static vn.labourmarket.occupations.priorities.PriorityResourceTest.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.occupations.AtOnce;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** One list after the other, and one of two that come at once. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PrioritySuccessorResourceTest {
  private final String name = scheme().toUpperCase(Locale.ROOT);

  @Test
  void isDraftedAndPublishedByOneOfTwoAtOnce() {
    // When
    List<Response> drafts =
        AtOnce.send(
            () -> put(LABOUR, list("2026-01-01", "7212"), null),
            () -> put(LABOUR, list("2026-01-01", "7213"), null));
    // Then
    assertEquals(List.of(201, 428), AtOnce.statuses(drafts));
    Response draft = drafts.get(drafts.get(0).statusCode() == 201 ? 0 : 1);
    TestCaller another = TestCaller.with(Role.LABOUR_AUTHORITY);
    List<Response> published =
        AtOnce.send(() -> publish(ADMINISTRATOR, draft), () -> publish(another, draft));
    assertEquals(List.of(200, 409), AtOnce.statuses(published));
    assertEquals(
        1, PublishedEvents.startingWith(Topic.PRIORITY_LIST, name + "/isco/2026-01-01", 1).size());
  }

  @Test
  void endsTheOpenEndedEditionBefore() {
    // Given
    publish(ADMINISTRATOR, put(LABOUR, list("2026-01-01", "7212"), null)).then().statusCode(200);
    Map<String, Object> next = list("2028-01-01", "7213");
    next.put("reason", "Quyết định mới");
    Response draft = put(LABOUR, next, null);
    draft
        .then()
        .statusCode(201)
        .body("onPublication.ends.validFrom", equalTo("2026-01-01"))
        .body("onPublication.ends.validTo", equalTo("2027-12-31"))
        .body("onPublication.overlaps", hasSize(0));
    // When
    Response now = publish(ADMINISTRATOR, draft);
    // Then
    now.then().statusCode(200).body("onPublication", nullValue());
    String before = draft.jsonPath().getString("onPublication.ends.id");
    as(READER)
        .get("/priority-lists/" + before)
        .then()
        .header("ETag", "\"2\"")
        .body("validTo", equalTo("2027-12-31"))
        .body("codes", contains("7212"))
        .body("legalBasis", equalTo("Quyết định thử nghiệm"))
        .body("reason", equalTo("Quyết định mới"))
        .body("publishedBy", equalTo(ADMINISTRATOR.caller().clientId().toString()));
    List<PublishedEvent> ended =
        PublishedEvents.startingWith(Topic.PRIORITY_LIST, name + "/isco/2026-01-01", 2);
    assertEquals("2027-12-31", ended.get(1).payload().get("validTo").asText());
  }

  private Map<String, Object> list(String from, String... codes) {
    return PriorityResourceTest.edition(name, from, null, codes);
  }
}
