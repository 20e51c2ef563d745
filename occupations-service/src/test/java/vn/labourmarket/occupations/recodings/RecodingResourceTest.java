package vn.labourmarket.occupations.recodings;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** A later version tells what it would change, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RecodingResourceTest {
  private final RecodedList history = new RecodedList();
  private final CodedList list = history.list;
  private final RecodingService recodings;
  private final RecodingRun run;
  private final DataSource database;

  RecodingResourceTest(RecodingService recodings, RecodingRun run, DataSource database) {
    this.recodings = recodings;
    this.run = run;
    this.database = database;
  }

  @Test
  void beginsByItselfWhenTheNewVersionHasAModelAndTellsEveryChange() {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(), history.jobs());
    String before =
        as(history.office).get("/occupation-codings?classification=" + list.scheme()).asString();
    // When
    long model = list.learned();
    Stream.generate(() -> CompletableFuture.runAsync(() -> recodings.wantNeeded(list.scheme())))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);
    // Then
    assertEquals(1, history.jobs().size());
    long number = history.jobs().get(0);
    JsonPath job = history.ended(number);
    assertEquals("READY", job.getString("state"));
    assertEquals(model, job.getLong("model"));
    assertEquals(7, job.getInt("items"));
    assertEquals(Map.of("SAME", 1, "RENAMED", 3, "SPLIT", 2, "UNCODED", 1), job.getMap("kinds"));
    as(EDITOR)
        .get("/occupation-recodings/" + number)
        .then()
        .body("requestedBy", nullValue())
        .body("progress", equalTo(100))
        .body("attempts", equalTo(1))
        .body("from", equalTo(list.scheme() + "/2026"))
        .body("to", equalTo(list.scheme() + "/2027"));
    as(EDITOR)
        .get("/occupation-recodings/" + number + "/pairs")
        .then()
        .body("items.from", contains(null, "22", "23", "71", "72"))
        .body("items.to", contains(null, "22", "23", "74", "71"))
        .body("items.kind", contains("UNCODED", "SAME", "RENAMED", "RENAMED", "SPLIT"))
        .body("items.items", contains(1, 1, 2, 1, 2));
    as(LABOUR)
        .get("/occupation-recodings/" + number + "/items?kind=SPLIT")
        .then()
        .body("items.text", containsInAnyOrder("thợ hàn", "thợ hàn tàu"))
        .body("items.find { it.client == null }.was.decision", equalTo("CODED"))
        .body("items.find { it.client == null }.was.probability", equalTo(1f))
        .body("items.find { it.client == null }.wouldBe.decision", equalTo("REVIEW"))
        .body("items.find { it.client != null }.was.code", equalTo("72"))
        .body("items.find { it.client != null }.wouldBe.code", equalTo("71"))
        .body("items.find { it.client != null }.wouldBe.probability", notNullValue());
    assertEquals(
        before,
        as(history.office).get("/occupation-codings?classification=" + list.scheme()).asString());
    recodings.wantNeeded(list.scheme());
    assertEquals(1, history.jobs().size());
  }

  @Test
  void showsEachClientItsOwnItems() {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    list.learned();
    long number = history.want("2026", "2027").jsonPath().getLong("number");
    history.ended(number);
    String items = "/occupation-recodings/" + number + "/items";
    // When
    as(history.employer).get(items).then().body("items.text", contains("giáo viên"));
    // Then
    as(history.office).get(items + "?kind=RENAMED").then().body("items.id", contains("q1"));
    as(TestCaller.with(Role.EMPLOYER)).get(items).then().body("items", empty());
    as(READER).get(items).then().statusCode(403);
    as(history.employer)
        .delete("/occupation-codings/q0?classification=" + list.scheme())
        .then()
        .statusCode(204);
    as(history.employer).get(items).then().body("items[0].text", nullValue());
  }

  @Test
  void saysWhatIsWrongWithAWish() {
    // Given
    list.withTitles();
    list.publish("2027", "2026-06-01", CodedList.items());
    // When
    history
        .want("2026", "2027")
        .then()
        .statusCode(409)
        .body("code", equalTo("RECODING_MODEL_MISSING"));
    // Then
    history.want("2026", "2026").then().statusCode(422).body("code", equalTo("RECODING_VERSIONS"));
    history
        .want("1999", "current")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/from", "/to"))
        .body("violations[0].code", equalTo("RECODING_VERSION_UNKNOWN"));
    as(EDITOR).get("/occupation-recodings/999999999").then().statusCode(404);
    as(EDITOR).get("/occupation-recodings/999999999/items").then().statusCode(404);
  }

  @Test
  void codesThousandsAgainAndPagesThroughThem() throws SQLException {
    // Given
    history.codeByTheFirstVersion();
    int many = 6_000;
    keepMany(many);
    history.publishTheNext();
    list.learned();
    // When
    long number = history.want("2026", "2027").jsonPath().getLong("number");
    // Then
    JsonPath job = history.ended(number);
    assertEquals("READY", job.getString("state"));
    assertEquals(many + 7, job.getInt("items"));
    assertTrue(job.getInt("changes") >= many, job.prettyPrint());
    String path = "/occupation-recodings/" + number + "/items?limit=500&kind=SPLIT";
    JsonPath page = as(LABOUR).get(path).jsonPath();
    JsonPath next = as(LABOUR).get(path + "&cursor=" + page.getString("nextCursor")).jsonPath();
    assertEquals(500, page.getList("items").size());
    assertTrue(next.getLong("items[0].position") > page.getLong("items[499].position"));
  }

  /** Answers with long ids, so that rows are written while others are still read. */
  private void keepMany(int many) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into kept_coding (client_id, scheme, item_id, text, industry, qualification,
                  version_id, revision, model, decision, code, probability, coded_at)
                select gen_random_uuid(), ?, repeat('x', 300) || n, 'thợ hàn ' || n, '', '',
                  '2026', 1, 1, 'CODED', '72', 0.9, now()
                from generate_series(1, ?) n
                """)) {
      insert.setString(1, list.scheme());
      insert.setInt(2, many);
      insert.executeUpdate();
    }
  }

  @Test
  void givesUpAJobThatAlwaysEndsTheProcess() throws SQLException {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    list.learned();
    long number = history.want("2026", "2027").jsonPath().getLong("number");
    history.ended(number);
    setBack(number);
    // When
    run.next();
    // Then
    assertEquals("FAILED", history.ended(number).getString("state"));
    as(EDITOR)
        .get("/occupation-recodings/" + number)
        .then()
        .body("state", equalTo("FAILED"))
        .body("reason", equalTo("RECODING_FAILED"))
        .body("attempts", equalTo(4));
  }

  /**
   * As if three processes had died over it. It is one that nobody asked for: after a failure of one
   * that somebody did, the scheduled look begins its own, which replaces it.
   */
  private void setBack(long number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update occupation_recoding set state = 'QUEUED', attempts = 3, requested_by = null
                where number = ?
                """)) {
      update.setLong(1, number);
      assertEquals(1, update.executeUpdate());
    }
  }

  @Test
  void tellsAheadOfItsDayWhatAVersionWouldChange() {
    // Given
    history.codeByTheFirstVersion();
    list.publish("2027", "2099-01-01", CodedList.items().replace("Nhóm 23", "Nhà giáo"));
    list.importTitles("2027", Map.of("72", "71", "71", "72"));
    list.map("2026", "2027", "71>72 72>71 21>21 22>22 23>23");
    history.want("2026", "2027").then().statusCode(409);
    // When
    long model =
        new CodedList(list.scheme() + "/2027")
            .learn()
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getLong("number");
    assertEquals("READY", CodedList.awaitEnd(model));
    // Then
    list.code("thợ hàn")
        .body("classification", equalTo(list.scheme() + "/2026"))
        .body("items[0].candidates[0].code", equalTo("72"));
    list.code(READER, Map.of("model", model), "thợ hàn")
        .body("classification", equalTo(list.scheme() + "/2027"))
        .body("items[0].candidates[0].code", equalTo("71"));
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(), history.jobs());
    JsonPath job = history.ended(history.want("2026", "2027").jsonPath().getLong("number"));
    assertEquals("READY", job.getString("state"));
    assertEquals(model, job.getLong("model"));
    assertEquals(Map.of("SAME", 1, "RENAMED", 5, "UNCODED", 1), job.getMap("kinds"));
  }

  @Test
  void isToldAgainOnItsDayForHistoryWentOnUntilThen() throws SQLException {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    list.learned();
    long ahead = history.want("2026", "2027").jsonPath().getLong("number");
    history.ended(ahead);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(ahead), history.jobs());
    // When
    change(
        """
        update occupation_recoding set requested_at = (
          select valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 second'
          from classification_version v
          where v.scheme = occupation_recoding.scheme and v.version_id = '2027')
        where number = ?
        """,
        ahead);
    recodings.wantNeeded(list.scheme());
    // Then
    long onTheDay = await().until(history::newest, it -> it > ahead);
    history.ended(onTheDay);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(onTheDay), history.jobs());
  }

  @Test
  void takesNoCodeForTheSameThatIsCalledOrPlacedOtherwise() {
    // Given
    list.withTitles();
    list.learned();
    list.decide(Map.of("thợ a", "71", "thợ b", "72", "kỹ sư c", "21")).then().statusCode(200);
    list.publish(
        "2027",
        "2026-06-01",
        CodedList.items().replace("Nhóm 72", "Thợ máy").replace("21,2,2", "21,7,2"));
    list.importTitles("2027", Map.of());
    list.learned();
    // When
    long number = history.want("2026", "2027").jsonPath().getLong("number");
    // Then
    assertEquals(Set.of("SAME", "MOVED"), history.ended(number).getMap("kinds").keySet());
    as(LABOUR)
        .get("/occupation-recodings/" + number + "/pairs")
        .then()
        .body("items.findAll { it.kind == 'SAME' }.from", contains("71"))
        .body("items.findAll { it.kind != 'SAME' }.from", containsInAnyOrder("21", "72"));
  }

  @Test
  void isToldAgainAfterAFailureAndAfterMoreTitlesAndReplacesWhatWasTold() throws SQLException {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    list.learned();
    recodings.wantNeeded(list.scheme());
    long first = history.jobs().get(0);
    history.ended(first);
    change("update occupation_recoding set state = 'FAILED' where number = ?", first);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(first), history.jobs());
    // When
    list.learned();
    recodings.wantNeeded(list.scheme());
    // Then
    long second = history.newest();
    assertTrue(second > first);
    assertEquals("READY", history.ended(second).getString("state"));
    assertEquals(List.of(second), history.jobs());
    as(EDITOR).get("/occupation-recodings/" + first).then().statusCode(404);
    list.learned();
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(second), history.jobs());
    list.importTitles("2027", list.scheme() + "-more", Map.of("71", List.of("thợ nề", "thợ hồ")));
    list.learned();
    recodings.wantNeeded(list.scheme());
    // The scheduled look may be the one that wishes.
    long third = await().until(history::newest, it -> it > second);
    history.ended(third);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(third), history.jobs());
  }

  @Test
  void showsNoTextThatWasKeptUnderTheSameIdSince() {
    // Given
    history.codeByTheFirstVersion();
    history.publishTheNext();
    list.learned();
    long number = history.want("2026", "2027").jsonPath().getLong("number");
    history.ended(number);
    String items = "/occupation-recodings/" + number + "/items";
    as(history.employer).get(items).then().body("items.text", contains("giáo viên"));
    // When
    list.code(history.employer, RecodedList.KEEP, "thợ xây").statusCode(200);
    // Then
    as(history.employer)
        .get(items)
        .then()
        .body("items.id", contains("q0"))
        .body("items[0].text", nullValue());
  }

  private void change(String sql, long number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, number);
      assertEquals(1, update.executeUpdate());
    }
  }
}
