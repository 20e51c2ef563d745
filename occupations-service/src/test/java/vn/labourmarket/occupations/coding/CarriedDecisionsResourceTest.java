package vn.labourmarket.occupations.coding;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.occupations.reviews.CarryOverService;
import vn.labourmarket.platform.test.SuiteServers;

/** A new version's model knows what was decided for the one before. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CarriedDecisionsResourceTest {
  private final CodedList list = new CodedList();
  private final ModelService models;
  private final CarryOverService carrying;

  CarriedDecisionsResourceTest(ModelService models, CarryOverService carrying) {
    this.models = models;
    this.carrying = carrying;
  }

  private long newest() {
    List<Long> all = list.models();
    return all.get(all.size() - 1);
  }

  @Test
  void learnsFromDecisionsThatTheVersionTookOver() {
    // Given
    list.withTitles();
    list.learned();
    list.decide(Map.of("xyzzy", "22", "plugh", "22", "frotz", "22")).then().statusCode(200);
    list.publish("2027", "2026-06-01", CodedList.items().replace("Nhóm 22", "Y khoa"));
    list.importTitles("2027", Map.of());
    // When
    models.wantNeeded(list.scheme());
    CodedList.awaitEnd(newest());
    // Then
    as(READER)
        .get("/coding-models/" + newest())
        .then()
        .body("occasion", equalTo("VERSION"))
        .body("decisions", equalTo(0));

    // When
    list.map("2026", "2027", "22>23");
    carrying.carry(list.scheme());
    models.wantNeeded(list.scheme());
    CodedList.awaitEnd(newest());
    // Then
    as(READER)
        .get("/coding-models/" + newest())
        .then()
        .body("occasion", equalTo("DECISIONS"))
        .body("decisions", equalTo(3));
    list.code(READER, Map.of("model", newest()), "xyzzy")
        .body("items[0].candidates[0].code", equalTo("23"));
    assertEquals(3, list.models().size());
  }
}
