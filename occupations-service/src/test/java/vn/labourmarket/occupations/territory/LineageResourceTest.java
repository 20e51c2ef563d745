package vn.labourmarket.occupations.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.territory.Files.importSuccessions;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.successions;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** What areas came from, and what changed between two days. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LineageResourceTest {

  @Test
  void comesFromAreasOfItsOwnLevelWhereThereAreAny() {
    // Given
    importUnits(
        units(
            "47,,2010-01-01,2011-12-31",
            "47,,2012-01-01,2013-12-31",
            "903,47,2010-01-01,2011-12-31"));
    // When
    JsonPath job =
        importSuccessions(successions("47>47@2012-01-01", "903>47@2012-01-01::ABOLITION"));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
    as(READER)
        .get("/crosswalks/area:2012-06-01/area:2011-06-01?code=47")
        .then()
        .statusCode(200)
        .body("items[0].targets.code", contains("47"))
        .body("items[0].targets[0].weight", equalTo(1));
    as(READER)
        .get("/crosswalks/area:2011-06-01/area:2012-06-01?code=903")
        .then()
        .body("items[0].targets.code", contains("47"));
  }

  @Test
  void tellsWhatChangedBetweenTwoDays() {
    // When
    String path = "/area-successions?limit=500&from=2025-06-30&to=";
    // Then
    as(READER)
        .get(path + "2025-07-01")
        .then()
        .statusCode(200)
        .body("items.effectiveOn.unique()", contains("2025-07-01"))
        .body("items.from.code", hasItem("64"));
    as(READER).get(path + "2025-06-30").then().body("items", hasSize(0));
    as(READER)
        .get("/area-successions?limit=500&from=64&to=2025-06-30")
        .then()
        .body("items.from.code", not(hasItem("64")));
    as(READER).get(path + "2025-02-30").then().statusCode(400);
  }
}
