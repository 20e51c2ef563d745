package vn.labourmarket.occupations.coding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

  private final DataSource database;
  private final Scheduler scheduler;

  CarriedDecisionsResourceTest(
      ModelService models, CarryOverService carrying, DataSource database, Scheduler scheduler) {
    this.models = models;
    this.carrying = carrying;
    this.database = database;
    this.scheduler = scheduler;
  }

  @BeforeEach
  void carryOnlyWhenATestSaysSo() {
    scheduler.pause("carry-over");
  }

  @AfterEach
  void carryAgain() {
    scheduler.resume("carry-over");
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

  @Test
  void followsAModelLearnedAheadOfTheDay() throws SQLException {
    // Given
    list.withTitles();
    list.learned();
    list.decide(Map.of("xyzzy", "22")).then().statusCode(200);
    list.publish("2027", "2099-01-01", CodedList.items());
    list.importTitles("2027", Map.of("72", "71", "71", "72"));
    new CodedList(list.scheme() + "/2027").learn().then().statusCode(202);
    long ahead = newest();
    assertEquals("READY", CodedList.awaitEnd(ahead));
    list.code("thợ hàn").body("classification", equalTo(list.scheme() + "/2026"));
    // When
    letTheDayCome();
    // Then
    await()
        .untilAsserted(
            () ->
                list.code("thợ hàn")
                    .body("classification", equalTo(list.scheme() + "/2027"))
                    .body("model", equalTo((int) ahead))
                    .body("items[0].candidates[0].code", equalTo("71")));
    models.wantNeeded(list.scheme());
    assertEquals(ahead, newest());
    carrying.carry(list.scheme());
    models.wantNeeded(list.scheme());
    CodedList.awaitEnd(newest());
    as(READER)
        .get("/coding-models/" + newest())
        .then()
        .body("occasion", equalTo("DECISIONS"))
        .body("decisions", equalTo(1));
  }

  /** The next version is in force from a day that has been, and its model is from before. */
  private void letTheDayCome() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate(
          """
          update classification_version set
            valid_to = case version_id when '2026' then date '2026-05-31' end,
            valid_from = case version_id when '2027' then date '2026-06-01' else valid_from end
          where scheme = '%s'
          """
              .formatted(list.scheme()));
      update.executeUpdate(
          "update coding_model set material_at = '2026-05-01' where version_id = '2027' and scheme = '%s'"
              .formatted(list.scheme()));
    }
  }
}
