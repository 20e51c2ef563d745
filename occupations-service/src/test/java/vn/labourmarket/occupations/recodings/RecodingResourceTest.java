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
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
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
  private static final Map<String, Object> KEEP = Map.of("keep", true);

  private final CodedList list = new CodedList();
  private final TestCaller office = TestCaller.with(Role.ESC);
  private final TestCaller employer = TestCaller.with(Role.EMPLOYER);
  private final RecodingService recodings;
  private final RecodingRun run;
  private final DataSource database;

  RecodingResourceTest(RecodingService recodings, RecodingRun run, DataSource database) {
    this.recodings = recodings;
    this.run = run;
    this.database = database;
  }

  /** History by the first version: answers that two clients kept, and decisions. */
  private void codeByTheFirstVersion() {
    list.withTitles();
    list.learned();
    list.code(office, KEEP, "thợ hàn", "thợ xây", "bác sĩ", "xyzzy").statusCode(200);
    list.code(employer, KEEP, "giáo viên").statusCode(200);
    list.decide(Map.of("người dạy trẻ", "23", "thợ hàn tàu", "72")).then().statusCode(200);
  }

  /** 72 becomes 71 and 73, 71 becomes 74, and 23 is called otherwise. */
  private void publishTheNext() {
    list.publish(
        "2027",
        "2026-06-01",
        """
        code,parent_code,level,title_vi,title_en
        2,,1,Chuyên môn,Professionals
        7,,1,Thợ,Craft workers
        71,7,2,Thợ hàn mới,Welders
        73,7,2,Thợ khác,Others
        74,7,2,Nhóm 71,Group 71
        21,2,2,Nhóm 21,Group 21
        22,2,2,Nhóm 22,Group 22
        23,2,2,Nhà giáo,Teachers
        """);
    list.importTitles("2027", Map.of("72", "71", "71", "74"));
    list.map("2026", "2027", "71>74 72>71 72>73 21>21 22>22 23>23");
  }

  private List<Long> jobs() {
    return as(EDITOR)
        .get("/occupation-recodings?classification=" + list.scheme())
        .jsonPath()
        .getList("items.number", Long.class);
  }

  private long newest() {
    List<Long> all = jobs();
    return all.get(all.size() - 1);
  }

  private JsonPath ended(long number) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> as(EDITOR).get("/occupation-recodings/" + number).jsonPath(),
            it -> !it.getString("state").equals("QUEUED"));
  }

  private Response want(String from, String to) {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("from", list.scheme() + "/" + from, "to", list.scheme() + "/" + to))
        .post("/occupation-recodings");
  }

  @Test
  void beginsByItselfWhenTheNewVersionHasAModelAndTellsEveryChange() {
    // Given
    codeByTheFirstVersion();
    publishTheNext();
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(), jobs());
    String before =
        as(office).get("/occupation-codings?classification=" + list.scheme()).asString();
    // When
    long model = list.learned();
    Stream.generate(() -> CompletableFuture.runAsync(() -> recodings.wantNeeded(list.scheme())))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);
    // Then
    assertEquals(1, jobs().size());
    long number = jobs().get(0);
    JsonPath job = ended(number);
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
        before, as(office).get("/occupation-codings?classification=" + list.scheme()).asString());
    recodings.wantNeeded(list.scheme());
    assertEquals(1, jobs().size());
  }

  @Test
  void showsEachClientItsOwnItems() {
    // Given
    codeByTheFirstVersion();
    publishTheNext();
    list.learned();
    long number = want("2026", "2027").jsonPath().getLong("number");
    ended(number);
    String items = "/occupation-recodings/" + number + "/items";
    // When
    as(employer).get(items).then().body("items.text", contains("giáo viên"));
    // Then
    as(office).get(items + "?kind=RENAMED").then().body("items.id", contains("q1"));
    as(TestCaller.with(Role.EMPLOYER)).get(items).then().body("items", empty());
    as(READER).get(items).then().statusCode(403);
    as(employer)
        .delete("/occupation-codings/q0?classification=" + list.scheme())
        .then()
        .statusCode(204);
    as(employer).get(items).then().body("items[0].text", nullValue());
  }

  @Test
  void saysWhatIsWrongWithAWish() {
    // Given
    list.withTitles();
    list.publish("2027", "2026-06-01", CodedList.items());
    // When
    want("2026", "2027").then().statusCode(409).body("code", equalTo("RECODING_MODEL_MISSING"));
    // Then
    want("2026", "2026").then().statusCode(422).body("code", equalTo("RECODING_VERSIONS"));
    want("1999", "current")
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
    codeByTheFirstVersion();
    int many = 6_000;
    keepMany(many);
    publishTheNext();
    list.learned();
    // When
    long number = want("2026", "2027").jsonPath().getLong("number");
    // Then
    JsonPath job = ended(number);
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
    codeByTheFirstVersion();
    publishTheNext();
    list.learned();
    long number = want("2026", "2027").jsonPath().getLong("number");
    ended(number);
    setBack(number);
    // When
    run.next();
    // Then
    assertEquals("FAILED", ended(number).getString("state"));
    as(EDITOR)
        .get("/occupation-recodings/" + number)
        .then()
        .body("state", equalTo("FAILED"))
        .body("reason", equalTo("RECODING_FAILED"))
        .body("attempts", equalTo(4));
  }

  /** As if three processes had died over it. */
  private void setBack(long number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update occupation_recoding set state = 'QUEUED', attempts = 3 where number = ?")) {
      update.setLong(1, number);
      assertEquals(1, update.executeUpdate());
    }
  }

  @Test
  void tellsAheadOfItsDayWhatAVersionWouldChange() {
    // Given
    codeByTheFirstVersion();
    list.publish("2027", "2099-01-01", CodedList.items().replace("Nhóm 23", "Nhà giáo"));
    list.importTitles("2027", Map.of("72", "71", "71", "72"));
    list.map("2026", "2027", "71>72 72>71 21>21 22>22 23>23");
    want("2026", "2027").then().statusCode(409);
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
    assertEquals(List.of(), jobs());
    JsonPath job = ended(want("2026", "2027").jsonPath().getLong("number"));
    assertEquals("READY", job.getString("state"));
    assertEquals(model, job.getLong("model"));
    assertEquals(Map.of("SAME", 1, "RENAMED", 5, "UNCODED", 1), job.getMap("kinds"));
  }

  @Test
  void isToldAgainOnItsDayForHistoryWentOnUntilThen() throws SQLException {
    // Given
    codeByTheFirstVersion();
    publishTheNext();
    list.learned();
    long ahead = want("2026", "2027").jsonPath().getLong("number");
    ended(ahead);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(ahead), jobs());
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
    long onTheDay = await().atMost(Duration.ofSeconds(30)).until(this::newest, it -> it > ahead);
    ended(onTheDay);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(onTheDay), jobs());
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
    long number = want("2026", "2027").jsonPath().getLong("number");
    // Then
    assertEquals(Set.of("SAME", "MOVED"), ended(number).getMap("kinds").keySet());
    as(LABOUR)
        .get("/occupation-recodings/" + number + "/pairs")
        .then()
        .body("items.findAll { it.kind == 'SAME' }.from", contains("71"))
        .body("items.findAll { it.kind != 'SAME' }.from", containsInAnyOrder("21", "72"));
  }

  @Test
  void isToldAgainAfterAFailureAndAfterMoreTitlesAndReplacesWhatWasTold() throws SQLException {
    // Given
    codeByTheFirstVersion();
    publishTheNext();
    list.learned();
    recodings.wantNeeded(list.scheme());
    long first = jobs().get(0);
    ended(first);
    change("update occupation_recoding set state = 'FAILED' where number = ?", first);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(first), jobs());
    // When
    list.learned();
    recodings.wantNeeded(list.scheme());
    // Then
    long second = newest();
    assertTrue(second > first);
    assertEquals("READY", ended(second).getString("state"));
    assertEquals(List.of(second), jobs());
    as(EDITOR).get("/occupation-recodings/" + first).then().statusCode(404);
    list.learned();
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(second), jobs());
    list.importTitles("2027", list.scheme() + "-more", Map.of("71", List.of("thợ nề", "thợ hồ")));
    list.learned();
    recodings.wantNeeded(list.scheme());
    // The scheduled look may be the one that wishes.
    long third = await().atMost(Duration.ofSeconds(30)).until(this::newest, it -> it > second);
    ended(third);
    recodings.wantNeeded(list.scheme());
    assertEquals(List.of(third), jobs());
  }

  @Test
  void showsNoTextThatWasKeptUnderTheSameIdSince() {
    // Given
    codeByTheFirstVersion();
    publishTheNext();
    list.learned();
    long number = want("2026", "2027").jsonPath().getLong("number");
    ended(number);
    String items = "/occupation-recodings/" + number + "/items";
    as(employer).get(items).then().body("items.text", contains("giáo viên"));
    // When
    list.code(employer, KEEP, "thợ xây").statusCode(200);
    // Then
    as(employer)
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
