package vn.labourmarket.demand.rounds;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.OTHER_AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.round;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SurveyRoundResourceTest {
  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static String planned() {
    return as(EMPLOYMENT_SERVICE)
        .body(round())
        .post(API + "/survey-rounds")
        .then()
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .extract()
        .jsonPath()
        .getString("id");
  }

  @Test
  void goesFromDraftToPublication() {
    String path = "/survey-rounds/" + planned();

    step(AUTHORITY, path, "closing", 1).then().statusCode(409).body("allowed", contains("opening"));
    step(AUTHORITY, path, "opening", 1).then().body("status", equalTo("OPEN"));
    step(AUTHORITY, path, "closing", 2).then().body("status", equalTo("CLOSED"));
    step(EMPLOYMENT_SERVICE, path, "publication", 3).then().statusCode(403);
    step(AUTHORITY, path, "publication", 3).then().body("status", equalTo("PUBLISHED"));
  }

  @Test
  void refusesPersonalDataInAName() {
    Map<String, Object> round = round();
    round.put("name", "Khảo sát, hỏi 0912 345 678");

    as(EMPLOYMENT_SERVICE)
        .body(round)
        .post(API + "/survey-rounds")
        .then()
        .statusCode(422)
        .body("violations.code", contains("PERSONAL_DATA_IN_TEXT"))
        .body("violations.pointer", contains("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q3", "2026", "2026-M07", "2026-9M", "2026-2027"})
  void asksForHalfYearsOnly(String period) {
    Map<String, Object> round = round();
    round.put("period", period);

    as(AUTHORITY)
        .body(round)
        .post(API + "/survey-rounds")
        .then()
        .statusCode(422)
        .body("violations.code", contains("CAMPAIGN_PERIOD"))
        .body("violations.pointer", contains("/period"));
  }

  @Test
  void answersNotModifiedToWhoHasItAlready() {
    as(AUTHORITY)
        .header("If-None-Match", "\"2\"")
        .get(API + "/survey-rounds/" + openRound())
        .then()
        .statusCode(304);
  }

  @Test
  void changesOnlyADraft() {
    String id = planned();
    Map<String, Object> other = round();
    other.put("name", "Đợt đổi tên");

    as(AUTHORITY)
        .header("If-Match", "\"1\"")
        .body(other)
        .put(API + "/survey-rounds/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("Đợt đổi tên"));
    step(AUTHORITY, "/survey-rounds/" + id, "opening", 2);
    as(AUTHORITY)
        .header("If-Match", "\"3\"")
        .body(other)
        .put(API + "/survey-rounds/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_STARTED"));
  }

  @Test
  void hidesDraftsFromEmployersAndRoundsFromOtherProvinces() {
    String draft = planned();
    String open = openRound();

    as(client(verified())).get(API + "/survey-rounds/" + draft).then().statusCode(404);
    as(client(verified())).get(API + "/survey-rounds/" + open).then().statusCode(200);
    as(client(verified()))
        .get(API + "/survey-rounds?limit=500")
        .then()
        .body("items.id", hasItem(open))
        .body("items.id", not(hasItem(draft)));
    as(OTHER_AUTHORITY).get(API + "/survey-rounds/" + open).then().statusCode(403);
    as(OTHER_AUTHORITY).body(round()).post(API + "/survey-rounds").then().statusCode(403);
  }

  @Test
  void refusesAnImpossibleWindowAndDoubledStrata() {
    Map<String, Object> round = round();
    round.put("closesAt", "2020-01-01T00:00:00Z");
    Map<String, Object> stratum =
        Map.of("vsicSection", "C", "sizeBand", "51_100", "populationN", 1);
    round.put("strata", List.of(stratum, stratum));

    as(AUTHORITY)
        .body(round)
        .post(API + "/survey-rounds")
        .then()
        .statusCode(422)
        .body("violations.code", contains("CAMPAIGN_WINDOW", "DUPLICATE_STRATUM"));
  }

  @Test
  void resolvesAnAreaOnTheDayOnWhichTheRoundOpens() {
    Map<String, Object> round = round();
    round.put("opensAt", "2024-11-01T00:00:00Z");
    round.put("closesAt", "2024-12-01T00:00:00Z");

    as(AUTHORITY)
        .body(round)
        .post(API + "/survey-rounds")
        .then()
        .statusCode(201)
        .body("areaId", equalTo(TestCatalogue.OLD_PHU_THO.toString()));
  }
}
