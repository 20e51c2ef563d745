package vn.labourmarket.occupations.profiles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.profiles.DeprecationResourceTest.deprecate;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.profile;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.propose;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.put;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.transition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.AtOnce;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.time.VietnamTime;

/** One proposes to take an occupation out of use, another one consents. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ProposedDeprecationResourceTest {
  private final String code = "7" + UUID.randomUUID().toString().substring(0, 12);
  @Inject Clock clock;

  @Test
  void isDoneByNobodyWhoProposedIt() {
    // Given
    publish();
    TestCaller both = TestCaller.with(Role.CATALOGUE_EDITOR, Role.LABOUR_AUTHORITY);
    transition(LABOUR, code, "deprecation", "\"2\"", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("DEPRECATION_NOT_PROPOSED"));
    propose(READER, code, "\"2\"", Map.of()).then().statusCode(403);
    propose(both, code, "\"1\"", Map.of()).then().statusCode(412);
    propose(both, code, "\"2\"", Map.of("reason", "Gộp"))
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("proposedDeprecation.reason", equalTo("Gộp"));
    as(READER)
        .get("/occupations/" + code)
        .then()
        .body("proposedDeprecation", nullValue())
        .body("deprecatedOn", nullValue());
    // When
    Response own = transition(both, code, "deprecation", "\"3\"", null);
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    transition(EDITOR, code, "deprecation", "\"3\"", null).then().statusCode(403);
    transition(LABOUR, code, "deprecation", "\"2\"", null).then().statusCode(412);
    transition(LABOUR, code, "deprecation", "\"3\"", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("DEPRECATED"))
        .body("proposedDeprecation", nullValue());
  }

  @Test
  void canBeProposedOtherwiseAndTakenBackBeforeAnybodyConsents() {
    // Given
    publish();
    String day = VietnamTime.today(clock).plusDays(3).toString();
    propose(EDITOR, code, "\"2\"", Map.of()).then().statusCode(200);
    propose(LABOUR, code, "\"3\"", Map.of("on", day))
        .then()
        .statusCode(200)
        .body("proposedDeprecation.on", equalTo(day));
    transition(LABOUR, code, "deprecation", "\"4\"", null).then().statusCode(403);
    // When
    Response taken =
        as(LABOUR).header("If-Match", "\"4\"").delete("/occupations/" + code + "/deprecation");
    // Then
    taken.then().statusCode(200).body("proposedDeprecation", nullValue());
    transition(LABOUR, code, "deprecation", "\"5\"", null).then().statusCode(409);
    put(EDITOR, code, profile("Thợ hàn mới"), "\"5\"").then().statusCode(200);
    propose(EDITOR, code, "\"6\"", Map.of("on", day)).then().statusCode(200);
    transition(LABOUR, code, "publication", "\"7\"", null)
        .then()
        .statusCode(200)
        .body("proposedDeprecation.on", equalTo(day));
  }

  @Test
  void isProposedByACommandThatSaysWhatItWants() {
    // Given
    publish();
    String day = VietnamTime.today(clock).plusDays(3).toString();
    Map<String, Object> wish = Map.of("on", day, "reason", "Gộp nghề");
    // When
    Response first = transition(LABOUR, code, "deprecation", "\"2\"", wish);
    // Then
    first
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("PUBLISHED"))
        .body("deprecatedOn", nullValue())
        .body("proposedDeprecation.on", equalTo(day))
        .body("proposedDeprecation.proposedAt", notNullValue());
    transition(LABOUR, code, "deprecation", "\"3\"", wish)
        .then()
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
    TestCaller other = TestCaller.with(Role.LABOUR_AUTHORITY);
    transition(other, code, "deprecation", "\"3\"", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("DEPRECATION_DIFFERS"))
        .body("proposedDeprecation.on", equalTo(day));
    transition(other, code, "deprecation", "\"3\"", Map.of("on", day, "reason", "Khác"))
        .then()
        .statusCode(409);
    transition(
            other, code, "deprecation", "\"3\"", Map.of("on", day, "replacedBy", List.of("7212")))
        .then()
        .statusCode(409);
    transition(other, code, "deprecation", "\"3\"", Map.of("on", day))
        .then()
        .statusCode(200)
        .body("deprecatedOn", equalTo(day));
  }

  @Test
  void isProposedByNoCommandThatSaysNothing() {
    // Given
    publish();
    // When
    Response empty = transition(LABOUR, code, "deprecation", "\"2\"", Map.of());
    // Then
    empty.then().statusCode(409).body("code", equalTo("DEPRECATION_NOT_PROPOSED"));
    as(EDITOR)
        .header("If-Match", "\"2\"")
        .delete("/occupations/" + code + "/deprecation")
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"));
  }

  @Test
  void asksTheRulesAgainWhenSomebodyConsents() {
    // Given
    publish();
    String other = code.replaceFirst("7", "8");
    put(EDITOR, other, profile("Thợ khác"), null).then().statusCode(201);
    transition(LABOUR, other, "publication", "\"1\"", null).then().statusCode(200);
    propose(EDITOR, code, "\"2\"", Map.of("replacedBy", List.of(other))).then().statusCode(200);
    DeprecationResourceTest.deprecate(other, 2, Map.of()).then().statusCode(200);
    // When
    Response late = transition(LABOUR, code, "deprecation", "\"3\"", null);
    // Then
    late.then().statusCode(422).body("code", equalTo("REPLACEMENT_INVALID"));
    as(EDITOR)
        .get("/occupations/" + code)
        .then()
        .body("status", equalTo("PUBLISHED"))
        .body("proposedDeprecation.replacedBy", hasItem(other));
  }

  @Test
  void isProposedAndConsentedToByOneOfTwoAtOnce() {
    // Given
    publish();
    // When
    List<Response> proposals =
        AtOnce.send(
            () -> propose(EDITOR, code, "\"2\"", Map.of("reason", "Gộp")),
            () -> propose(EDITOR, code, "\"2\"", Map.of("reason", "Bỏ")));
    // Then
    assertEquals(List.of(200, 412), AtOnce.statuses(proposals));
    TestCaller another = TestCaller.with(Role.LABOUR_AUTHORITY);
    List<Response> consents =
        AtOnce.send(
            () -> transition(LABOUR, code, "deprecation", "\"3\"", null),
            () -> transition(another, code, "deprecation", "\"3\"", null));
    assertEquals(List.of(200, 412), AtOnce.statuses(consents));
  }

  @Test
  void asksTheRulesOfACommandThatProposes() {
    // Given
    publish();
    // When
    Response answer = transition(LABOUR, code, "deprecation", "\"2\"", Map.of("on", "2199-01-01"));
    // Then
    answer.then().statusCode(422).body("code", equalTo("DEPRECATION_DAY"));
    transition(EDITOR, code, "deprecation", "\"2\"", Map.of()).then().statusCode(403);
    transition(LABOUR, code, "deprecation", null, Map.of()).then().statusCode(428);
  }

  @Test
  void isTakenBackByWhoProposedItButNoOtherEditor() {
    // Given
    publish();
    propose(EDITOR, code, "\"2\"", Map.of()).then().statusCode(200);
    String path = "/occupations/" + code + "/deprecation";
    TestCaller another = TestCaller.with(Role.CATALOGUE_EDITOR);
    as(another).header("If-Match", "\"3\"").delete(path).then().statusCode(403);
    // When
    Response taken = as(EDITOR).header("If-Match", "\"3\"").delete(path);
    // Then
    taken.then().statusCode(200).body("proposedDeprecation", nullValue());
  }

  @Test
  void waitsOnTheRevisionThatIsPublishedOnly() {
    // Given
    publish();
    propose(EDITOR, code, "\"2\"", Map.of()).then().statusCode(200);
    put(EDITOR, code, profile("Thợ hàn mới"), "\"3\"").then().statusCode(200);
    // When
    transition(LABOUR, code, "publication", "\"4\"", null).then().statusCode(200);
    // Then
    as(EDITOR)
        .get("/occupations/" + code + "/versions")
        .then()
        .body("items[0].proposedDeprecation", notNullValue())
        .body("items[1].proposedDeprecation", nullValue());
  }

  @Test
  void tellsWhoMovedWhatWhen() {
    // Given
    publish();
    deprecate(code, 2, Map.of("reason", "Gộp nghề"));
    String path = "/occupations/" + code + "/history";
    // When
    Response answer = as(EDITOR).get(path + "?limit=2");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.to", contains("DEPRECATED", "PUBLISHED"))
        .body("items.reason", contains("Gộp nghề", "Gộp nghề"))
        .body("items[0].actor", equalTo(LABOUR.caller().clientId().toString()))
        .body("items[1].actor", equalTo(EDITOR.caller().clientId().toString()));
    as(LABOUR)
        .get(path + "?cursor=" + answer.jsonPath().getString("nextCursor"))
        .then()
        .body("items.from", contains("DRAFT", null))
        .body("nextCursor", nullValue());
    as(READER).get(path).then().statusCode(403);
    as(EDITOR).get("/occupations/0none/history").then().statusCode(404);
  }

  private void publish() {
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
  }
}
