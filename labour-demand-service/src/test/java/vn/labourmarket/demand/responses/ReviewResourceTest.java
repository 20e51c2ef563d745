package vn.labourmarket.demand.responses;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.round;
import static vn.labourmarket.demand.DemandSystem.step;
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
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** What the authority may do with an answer, and what it may write to the employer. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReviewResourceTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  /** Path of an answer that waits for its review, at version 2. */
  private static String submitted(String round) {
    Employer employer = verified();
    String id =
        as(client(employer))
            .body(answer(10, "72", 10))
            .post(API + "/survey-rounds/" + round + "/responses")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    step(client(employer), "/survey-responses/" + id, "submission", 1).then().statusCode(200);
    return "/survey-responses/" + id;
  }

  private static Map<String, Object> because(String text) {
    return Map.of("reasons", List.of("SUM_ERROR"), "text", text);
  }

  @Test
  void givesNoAnswerBackThatCouldNotBeSentAgain() {
    // Given
    String round = openRound();
    String first = submitted(round);
    String second = submitted(round);
    String third = submitted(round);
    step(AUTHORITY, third, "return", 2, because("Kiểm tra lại số liệu nghề 72."))
        .then()
        .statusCode(200);

    // When
    step(AUTHORITY, "/survey-rounds/" + round, "closing", 2).then().statusCode(200);

    // Then
    step(AUTHORITY, first, "return", 2, because("Kiểm tra lại số liệu nghề 72."))
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_CLOSED"))
        .body("detail", containsString("hãy duyệt hoặc loại phiếu"));
    step(AUTHORITY, first, "acceptance", 2).then().statusCode(200);
    step(AUTHORITY, first, "return", 3, because("Kiểm tra lại số liệu nghề 72."))
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("allowed", contains("exclusion"));
    step(AUTHORITY, second, "exclusion", 2, Map.of("reason", "Số liệu không tin được"))
        .then()
        .statusCode(200);
    step(AUTHORITY, third, "exclusion", 3, Map.of("reason", "Không gửi lại"))
        .then()
        .statusCode(200);
  }

  /** Nothing an employer sent in time is left behind: it is counted, or excluded for a reason. */
  @Test
  void publishesNothingWhileAnswersWait() {
    // Given
    String round = openRound();
    String path = "/survey-rounds/" + round;
    String first = submitted(round);
    String second = submitted(round);
    step(AUTHORITY, path, "closing", 2).then().statusCode(200);
    step(AUTHORITY, first, "acceptance", 2).then().statusCode(200);

    // When
    Response early = step(AUTHORITY, path, "publication", 3);

    // Then
    early
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_UNREVIEWED"))
        .body("waiting", equalTo(1))
        .body("detail", containsString("Còn 1 phiếu"));
    step(AUTHORITY, second, "exclusion", 2, Map.of("reason", "Số liệu không tin được"))
        .then()
        .statusCode(200);
    step(AUTHORITY, path, "publication", 3).then().statusCode(200);
  }

  /** Offices of another area don't see such an answer; earlier versions let it come to that. */
  @Test
  void publishesNothingWhileAnAnswerOfAnotherAreaWaits() {
    // Given
    String path = "/survey-rounds/" + openRound();
    String answer = submitted(path.substring("/survey-rounds/".length()));
    Database.texts(
        "update survey_response set area_id = ? where id = ?::uuid returning id",
        TestCatalogue.HA_NOI,
        answer.substring("/survey-responses/".length()));
    step(AUTHORITY, path, "closing", 2).then().statusCode(200);

    // When
    Response early = step(AUTHORITY, path, "publication", 3);

    // Then
    early
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_UNREVIEWED"))
        .body("waiting", equalTo(1));
    step(OTHER_AUTHORITY, answer, "acceptance", 2).then().statusCode(200);
    step(AUTHORITY, path, "publication", 3).then().statusCode(200);
  }

  @Test
  void movesNoRoundToAnotherAreaOnceSomebodyIsInvited() {
    // Given
    TestCaller both =
        TestCaller.with(Role.LABOUR_AUTHORITY).in(TestCatalogue.PHU_THO, TestCatalogue.HA_NOI);
    String path =
        "/survey-rounds/"
            + as(AUTHORITY).body(round()).post(API + "/survey-rounds").jsonPath().getString("id");
    Map<String, Object> moved = round();
    moved.put("areaCode", "01");
    Map<String, Object> renamed = round();
    renamed.put("name", "Đợt đổi tên");
    put(both, path, 1, moved)
        .then()
        .statusCode(200)
        .body("areaId", equalTo(TestCatalogue.HA_NOI.toString()));
    put(both, path, 2, round()).then().statusCode(200);
    as(AUTHORITY)
        .body(Map.of("employer", verified().id()))
        .post(API + path + "/responses")
        .then()
        .statusCode(201);

    // When
    Response refused = put(both, path, 3, moved);

    // Then
    refused.then().statusCode(409).body("code", equalTo("CAMPAIGN_AREA_FIXED"));
    put(both, path, 3, renamed).then().statusCode(200).body("name", equalTo("Đợt đổi tên"));
  }

  private static Response put(
      TestCaller by, String path, long version, Map<String, Object> description) {
    return as(by).header("If-Match", "\"" + version + "\"").body(description).put(API + path);
  }

  @Test
  void invitesToNoRoundThatTakesNoMoreAnswers() {
    // Given
    Employer employer = verified();
    Map<String, Object> invitation = Map.of("employer", employer.id());
    String round = openRound();
    step(AUTHORITY, "/survey-rounds/" + round, "closing", 2).then().statusCode(200);
    String planned =
        as(AUTHORITY).body(round()).post(API + "/survey-rounds").jsonPath().getString("id");

    // When
    Response late =
        as(AUTHORITY).body(invitation).post(API + "/survey-rounds/" + round + "/responses");
    Response inTime =
        as(AUTHORITY).body(invitation).post(API + "/survey-rounds/" + planned + "/responses");

    // Then
    late.then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_CLOSED"))
        .body("detail", containsString("hiện đã đóng"));
    inTime.then().statusCode(201).body("status", equalTo("INVITED"));
  }

  @Test
  void tellsAForeignAuthorityNothingOfARuleItsTextBreaks() {
    String path = submitted(openRound());

    step(OTHER_AUTHORITY, path, "exclusion", 2, Map.of("reason", "Hỏi nhan.su@example.vn"))
        .then()
        .statusCode(403);
    step(OTHER_AUTHORITY, path, "return", 2, because("sai")).then().statusCode(403);
  }

  @Test
  void refusesPersonalDataInWhatTheEmployerReads() {
    String path = submitted(openRound());

    step(AUTHORITY, path, "return", 2, because("0912345678"))
        .then()
        .statusCode(422)
        .body("violations.code", contains("PERSONAL_DATA_IN_TEXT"));
    step(AUTHORITY, path, "return", 2, because("a@b.vn"))
        .then()
        .statusCode(422)
        .body("violations.code", contains("RETURN_REASON_REQUIRED", "PERSONAL_DATA_IN_TEXT"));
    step(
            AUTHORITY,
            path,
            "return",
            2,
            Map.of("reasons", List.of("0912345678", "A_0912_34567"), "text", "Sửa lại dòng 2."))
        .then()
        .statusCode(422)
        .body("violations.pointer", containsInAnyOrder("/reasons/0", "/reasons/1"));

    step(AUTHORITY, path, "return", 2, because("Gọi anh Nam 0912 345 678 để sửa"))
        .then()
        .statusCode(422)
        .body("violations.code", contains("PERSONAL_DATA_IN_TEXT"))
        .body("violations.pointer", contains("/text"));
    step(AUTHORITY, path, "exclusion", 2, Map.of("reason", "Hỏi nhan.su@example.vn"))
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/reason"));
  }
}
