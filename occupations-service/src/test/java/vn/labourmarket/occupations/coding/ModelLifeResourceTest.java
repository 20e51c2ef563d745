package vn.labourmarket.occupations.coding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.test.SuiteServers;

/** Models that nobody asks for, and models that can't be asked. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ModelLifeResourceTest {
  private final CodedList list = new CodedList();
  private final ModelService models;
  private final LearnedModelRepository repository;
  private final DataSource database;

  ModelLifeResourceTest(
      ModelService models, LearnedModelRepository repository, DataSource database) {
    this.models = models;
    this.repository = repository;
    this.database = database;
  }

  /** What the newest model was wished for, after as many looks. */
  private String looked() {
    models.wantNeeded(list.scheme());
    long newest = list.models().get(list.models().size() - 1);
    CodedList.awaitEnd(newest);
    return as(READER).get("/coding-models/" + newest).jsonPath().getString("occasion");
  }

  @Test
  void learnsForEachNewVersionOnceAndAnswersOnMeanwhile() throws SQLException {
    // Given
    list.withTitles();
    models.wantNeeded(list.scheme());
    assertEquals(List.of(), list.models());
    list.learned();
    assertEquals("ASKED", looked());
    list.publish("2027", "2099-01-01", CodedList.items());
    list.importTitles("2027", Map.of("72", "71", "71", "72"));
    assertEquals("ASKED", looked());
    letTheDayCome();
    list.code("thợ hàn").body("classification", equalTo(list.scheme() + "/2026"));
    // When
    Stream.generate(() -> CompletableFuture.runAsync(() -> models.wantNeeded(list.scheme())))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);
    // Then
    assertEquals(2, list.models().size());
    assertEquals("VERSION", looked());
    assertEquals(2, list.models().size());
    await()
        .untilAsserted(
            () ->
                list.code("thợ hàn")
                    .body("classification", equalTo(list.scheme() + "/2027"))
                    .body("items[0].candidates[0].code", equalTo("71")));
  }

  /** The next version is in force from a day that has been. */
  private void letTheDayCome() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update classification_version set
                  valid_to = case version_id when '2026' then date '2026-05-31' end,
                  valid_from =
                    case version_id when '2027' then date '2026-06-01' else valid_from end
                where scheme = ?
                """)) {
      update.setString(1, list.scheme());
      assertEquals(2, update.executeUpdate());
    }
  }

  @Test
  void learnsOnceMoreWhatIsWishedForWhileAModelIsBeingLearned() {
    // Given
    list.withTitles();
    long running =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  LearnedModel wish =
                      LearnedModel.queued(
                          new ClassificationRef(list.scheme(), "2026"),
                          LearnedModel.Occasion.ASKED,
                          null,
                          Instant.now());
                  wish.begin();
                  repository.persistAndFlush(wish);
                  return wish.number();
                });
    // When
    long wished =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  // Held here, or by the worker: it is being learned in either case.
                  repository.claim(running);
                  return list.learn().jsonPath().getLong("number");
                });
    // Then
    assertTrue(wished > running);
    assertEquals("READY", CodedList.awaitEnd(running));
    assertEquals("READY", CodedList.awaitEnd(wished));
  }

  @Test
  void takesACorrectionsNamesAtOnceAndLearnsItThen() {
    // Given
    list.withTitles();
    long first = list.learned();
    list.code("thợ hàn")
        .body("classificationRevision", equalTo(1))
        .body("items[0].candidates[0].titleVi", equalTo("Nhóm 72"));
    // When
    list.correct(
        "2026",
        CodedList.items().replace("Nhóm 72", "Thợ kim loại") + "721,72,3,Thợ hàn,Welders\n");
    // Then
    await()
        .untilAsserted(
            () ->
                list.code("thợ xây", "thợ hàn")
                    .body("model", equalTo((int) first))
                    .body("classificationRevision", equalTo(2))
                    .body("items[0].candidates[0].titleVi", equalTo("Nhóm 71"))
                    // A group since the correction, and no answer any more.
                    .body("items[1].candidates.findAll { it.code == '72' }.size()", equalTo(0)));
    assertEquals("CORRECTION", looked());
    assertEquals("CORRECTION", looked());
    assertEquals(2, list.models().size());
  }

  @Test
  void triesAgainWhatFailedForTooFewTitlesWhenTheyCome() {
    // Given
    list.publish("2026", "2026-01-01", CodedList.items());
    list.code("thợ hàn")
        .statusCode(503)
        .header("Retry-After", nullValue())
        .body("code", equalTo("CODING_MODEL_MISSING"))
        .body("state", equalTo("ABSENT"));
    long failed = list.learn().jsonPath().getLong("number");
    assertEquals("FAILED", CodedList.awaitEnd(failed));
    list.code("thợ hàn").statusCode(503).body("state", equalTo("FAILED"));
    int before = list.models().size();
    // When
    list.importTitles("2026", Map.of());
    // Then
    assertEquals("RETRY", looked());
    assertEquals(before + 1, list.models().size());
    list.code("thợ hàn").statusCode(200);
  }

  @Test
  void learnsAgainWhenEnoughIsNew() {
    // Given
    list.withTitles();
    list.learned();
    list.decide(Map.of("xyzzy", "22", "plugh", "22")).then().statusCode(200);
    assertEquals("ASKED", looked());
    // When
    list.decide(Map.of("frotz", "22")).then().statusCode(200);
    // Then
    assertEquals("DECISIONS", looked());
    assertEquals("DECISIONS", looked());
    // When
    list.importTitles("2026", list.scheme() + "-few", Map.of("71", List.of("thợ ốp", "thợ lát")));
    assertEquals("DECISIONS", looked());
    list.importTitles("2026", list.scheme() + "-more", Map.of("71", titles(0, 8)));
    // Then
    assertEquals("TITLES", looked());
    assertEquals(4 - 1, list.models().size());
  }

  @Test
  void countsOnlyWhatChangedOfASourceThatIsSentAgain() {
    // Given
    list.withTitles();
    String source = list.scheme() + "-again";
    list.importTitles("2026", source, Map.of("71", titles(0, 40)));
    list.learned();
    // When
    list.importTitles("2026", source, Map.of("71", titles(0, 42)));
    // Then
    assertEquals("ASKED", looked());
    list.importTitles("2026", source, Map.of("71", titles(2, 52)));
    assertEquals("TITLES", looked());
  }

  @Test
  void countsTitlesThatWereStoredWhileTheModelReadItsOwn() throws SQLException {
    // Given
    list.withTitles();
    long model = list.learned();
    list.importTitles("2026", list.scheme() + "-meanwhile", Map.of("71", titles(0, 40)));
    // When
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update coding_model set material_at = material_at + interval '1 hour' where number = ?")) {
      update.setLong(1, model);
      assertEquals(1, update.executeUpdate());
    }
    // Then
    assertEquals("TITLES", looked());
  }

  private static List<String> titles(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "thợ sơn loại " + i).toList();
  }

  @Test
  void asksAModelByItsNumberAsLongAsItIsKept() {
    // Given
    list.withTitles();
    long first = list.learned();
    String answer = list.code("thợ xây nhà cao tầng").extract().jsonPath().getString("items");
    list.decide(Map.of("thợ xây nhà cao tầng", "23")).then().statusCode(200);
    long second = list.learned();
    await().untilAsserted(() -> list.code("thợ hàn").body("model", equalTo((int) second)));
    // When
    String again =
        list.code(READER, Map.of("model", first), "thợ xây nhà cao tầng")
            .statusCode(200)
            .body("model", equalTo((int) first))
            .extract()
            .jsonPath()
            .getString("items");
    // Then
    assertEquals(answer, again);
    list.code(READER, Map.of("model", second), "thợ hàn").body("model", equalTo((int) second));
    list.code(READER, Map.of("model", 999_999_999), "thợ hàn")
        .statusCode(404)
        .body("code", equalTo("CODING_MODEL_NOT_FOUND"));
    list.code(READER, Map.of("model", first, "classification", "isco"), "thợ hàn")
        .statusCode(422)
        .body("code", equalTo("CODING_MODEL_OF_OTHER"));
    long third = list.learned();
    long fourth = list.learned();
    list.code(READER, Map.of("model", second), "thợ hàn").statusCode(200);
    list.code(READER, Map.of("model", first), "thợ hàn")
        .statusCode(410)
        .body("code", equalTo("CODING_MODEL_GONE"))
        .body("kept", contains((int) fourth, (int) third, (int) second));
  }

  @Test
  void fallsBackToAModelThatCanBeReadAndWishesForAnother() throws SQLException {
    // Given
    list.withTitles();
    long first = list.learned();
    long second = list.learned();
    spoil(second);
    // When
    list.code("thợ hàn").statusCode(200).body("model", equalTo((int) first));
    // Then
    List<Long> all = list.models();
    assertEquals(3, all.size());
    as(READER)
        .get("/coding-models/" + all.get(2))
        .then()
        .body("occasion", equalTo("UNREADABLE"))
        .body("requestedBy", nullValue());
    list.code(READER, Map.of("model", second), "thợ hàn").statusCode(410);
    await().untilAsserted(() -> list.code("thợ hàn").body("model", equalTo(all.get(2).intValue())));
  }

  @Test
  void saysThatAModelIsBeingLearnedWhereNoneCanBeRead() throws SQLException {
    // Given
    list.withTitles();
    spoil(list.learned());
    // When
    list.code("thợ hàn")
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("state", equalTo("LEARNING"));
    // Then
    await().untilAsserted(() -> list.code("thợ hàn").statusCode(200));
  }

  /** A form that this version of the service does not know. */
  private void spoil(long number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update coding_model_chunk set bytes = '\\x00000063'::bytea || substr(bytes, 5)
                where number = ? and position = 0
                """)) {
      update.setLong(1, number);
      assertEquals(1, update.executeUpdate());
    }
  }

  @Test
  void readsAllOfTheMaterialAtOneMoment() {
    // Given
    list.withTitles();
    list.learned();
    // When
    List<Long> seen =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  repository.readSnapshot();
                  long before = repository.count("scheme", list.scheme());
                  list.learn().then().statusCode(202);
                  return List.of(before, repository.count("scheme", list.scheme()));
                });
    // Then
    assertEquals(List.of(1L, 1L), seen);
    assertTrue(list.models().size() > 1);
  }
}
