package vn.labourmarket.occupations.crosswalks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** Changes between versions of one scheme, with what only a crosswalk can tell. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SuccessionResourceTest {
  private String scheme;

  @BeforeEach
  void publishTwoVersions() {
    scheme = scheme();
    String header = "code,level,title_vi\n";
    published(
        scheme + "/2018", "2018-01-01", header + "1,1,Một\n2,1,Hai\n3,1,Ba\n4,1,Bốn\n5,1,Năm\n");
    published(scheme + "/2025", "2025-01-01", header + "1,1,Một\n2,1,Hai\n5,1,Năm\n6,1,Sáu\n");
  }

  @Test
  void tellsWhatWasSplitAndMergedWithTheWeights() {
    // Given
    String pairs = "1>1:0.75 1>6:0.25 2>2 3>2 4>2 5>5";
    CrosswalkResourceTest.publish(scheme + "/2018", scheme + "/2025", pairs);
    // When
    Response answer = changes("&limit=3");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.code", contains("1", "2", "3"))
        .body("items[0].kinds", contains("SPLIT"))
        .body("items[0].becameCodes.code", contains("1", "6"))
        .body("items[0].becameCodes.weight", contains(0.75f, 0.25f))
        .body("items[1].kinds", contains("MERGED"))
        .body("items[1].cameFromCodes.code", containsInAnyOrder("2", "3", "4"))
        .body("items[2].kinds", contains("RETIRED"))
        .body("items[2].becameCodes.code", contains("2"));
    changes("&limit=3&cursor=" + answer.jsonPath().getString("nextCursor"))
        .then()
        .body("items.code", contains("4", "6"))
        .body("items[1].kinds", contains("ADDED"))
        .body("items[1].cameFromCodes.code", contains("1"));
  }

  @Test
  void readsTheCrosswalkBackwardsWhereOnlyThatIsThere() {
    // Given
    CrosswalkResourceTest.publish(scheme + "/2025", scheme + "/2018", "1>1 6>1 2>2");
    // When
    Response answer = changes("");
    // Then
    answer
        .then()
        .body("items.code", contains("1", "3", "4", "6"))
        .body("items[0].kinds", contains("SPLIT"));
  }

  @Test
  void tellsOfNoSplitWithoutACrosswalk() {
    changes("").then().body("items", hasSize(3)).body("items[0].becameCodes", hasSize(0));
  }

  private Response changes(String query) {
    return as(READER).get("/classifications/" + scheme + "/changes?from=2018&to=2025" + query);
  }
}
