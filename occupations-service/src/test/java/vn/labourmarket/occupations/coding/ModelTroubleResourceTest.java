package vn.labourmarket.occupations.coding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.platform.test.SuiteServers;

/** Models that can't be learned, or not be read. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ModelTroubleResourceTest {
  private final CodedList list = new CodedList();
  private final ModelService models;
  private final UsableModels usable;
  private final LearnedModelRepository repository;
  private final DataSource database;

  ModelTroubleResourceTest(
      ModelService models,
      UsableModels usable,
      LearnedModelRepository repository,
      DataSource database) {
    this.models = models;
    this.usable = usable;
    this.repository = repository;
    this.database = database;
  }

  private void set(String change, long number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(change)) {
      update.setLong(1, number);
      assertEquals(1, update.executeUpdate());
    }
  }

  private void awaitFailed(long number) {
    await()
        .untilAsserted(
            () ->
                as(READER)
                    .get("/coding-models/" + number)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("reason", equalTo("CODING_LEARNING_FAILED")));
  }

  @Test
  void areTriedAgainWithOtherMaterialOnly() throws SQLException {
    // Given
    list.withTitles();
    long number = list.learned();
    // Its pieces are there already: no attempt comes to an end.
    set(
        """
        update coding_model set state = 'QUEUED', attempts = 0, material_at = null,
          titles_revision = null, title_count = null, decision_count = null where number = ?
        """,
        number);
    awaitFailed(number);
    // When
    models.wantNeeded(list.scheme());
    // Then
    assertEquals(List.of(number), list.models());
    list.decide(Map.of("xyzzy", "22")).then().statusCode(200);
    models.wantNeeded(list.scheme());
    assertEquals(2, list.models().size());
  }

  @Test
  void areNotTriedByThemselvesWhenNobodyKnowsWhatEndedTheProcess() throws SQLException {
    // Given
    list.withTitles();
    long number = list.learned();
    set(
        """
        update coding_model set state = 'QUEUED', attempts = 3, material_at = null where number = ?
        """,
        number);
    awaitFailed(number);
    // When
    models.wantNeeded(list.scheme());
    // Then
    assertEquals(List.of(number), list.models());
  }

  @Test
  void areWishedForAlsoWhereTheAskersTransactionEndsInFailure() throws SQLException {
    // Given
    list.withTitles();
    long number = list.learned();
    set(
        """
        update coding_model_chunk set bytes = '\\x00000063'::bytea || substr(bytes, 5)
        where number = ? and position = 0
        """,
        number);
    // When
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      usable.of(list.scheme());
                      throw new IllegalStateException();
                    }));
    // Then
    assertEquals(2, list.models().size());
    Instant now = Instant.now();
    assertTrue(repository.hasUnreadableSince(list.scheme(), now.minus(Duration.ofHours(1))));
    assertFalse(repository.hasUnreadableSince(list.scheme(), now.plusSeconds(1)));
    await().untilAsserted(() -> list.code("thợ hàn").statusCode(200));
  }

  @Test
  void learnTitlesThatReadAlikeAsOne() {
    // Given
    list.withTitles();
    String titles = "/coding-models/" + list.learned();
    int before = as(READER).get(titles).jsonPath().getInt("titles");
    list.importTitles(
        "2026", list.scheme() + "-more", Map.of("72", List.of("Thợ  HÀN.", "thợ rèn")));
    // When
    String again = "/coding-models/" + list.learned();
    // Then
    as(READER).get(again).then().body("titles", equalTo(before + 1));
  }
}
