package vn.labourmarket.occupations.coding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.occupations.history.HistoryService;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.time.VietnamTime;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KeptCodingResourceTest {
  private static final Map<String, Object> KEEP = Map.of("keep", true);

  private final CodedList list = new CodedList();
  private final TestCaller office = TestCaller.with(Role.ESC);
  private final TestCaller other = TestCaller.with(Role.EMPLOYER);

  private final DataSource database;

  private final HistoryService history;

  KeptCodingResourceTest(DataSource database, HistoryService history) {
    this.database = database;
    this.history = history;
  }

  /** Entries of the audit trail for codings of a client. */
  private int audited(TestCaller caller) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(*) from audit_entry
                where kind = 'WRITE' and action = 'POST /occupation-codings' and status = 200
                  and actor = ?
                """)) {
      select.setObject(1, caller.caller().clientId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private ValidatableResponse kept(TestCaller caller) {
    return as(caller).get("/occupation-codings?classification=" + list.scheme()).then();
  }

  @Test
  void keepsOneRecordOfEachIdForItsClient() throws SQLException {
    // Given
    list.withTitles();
    long model = list.learned();
    list.code(office, Map.of(), "thợ hàn").statusCode(200);
    kept(office).statusCode(200).body("items", empty());
    assertEquals(0, audited(office));
    // When
    list.code(office, KEEP, "thợ hàn\0 gấp", "xyzzy").statusCode(200);
    list.code(office, KEEP, "thợ xây nhà").statusCode(200);
    list.code(other, KEEP, "bác sĩ").statusCode(200);
    // Then
    kept(office)
        .body("items.id", contains("q0", "q1"))
        .body("items.text", contains("thợ xây nhà", "xyzzy"))
        .body("items.code", contains("71", null))
        .body("items.decision[1]", equalTo("NONE"))
        .body("items[1].probability", nullValue())
        .body("items.model", contains((int) model, (int) model))
        .body("items[0].classification", equalTo(list.scheme() + "/2026"))
        .body("items[0].classificationRevision", equalTo(1));
    kept(other).body("items.code", contains("22"));
    kept(LABOUR).body("items.code.size()", equalTo(3)).body("items.text", hasItem("bác sĩ"));
    assertEquals(2, audited(office));
  }

  @Test
  void forgetsWhatItsClientRemoves() {
    // Given
    list.withTitles();
    list.learned();
    list.code(office, KEEP, "thợ hàn").statusCode(200);
    String path = "/occupation-codings/q0?classification=" + list.scheme();
    as(other).delete(path).then().statusCode(404).body("code", equalTo("CODING_NOT_KEPT"));
    // When
    as(office).delete(path).then().statusCode(204);
    // Then
    kept(office).body("items", empty());
    as(office).delete(path).then().statusCode(404);
  }

  @Test
  void takesEveryIdThatAClientMayUse() {
    // Given
    list.withTitles();
    list.learned();
    String id = "tin/2026 số 5%?#&é";
    as(office)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "classification",
                list.scheme(),
                "keep",
                true,
                "items",
                List.of(Map.of("id", id, "text", "thợ hàn"))))
        .post("/occupation-codings")
        .then()
        .statusCode(200);
    kept(office).body("items.id", contains(id));
    // When
    as(office)
        .delete("/occupation-codings/{id}?classification=" + list.scheme(), id)
        .then()
        .statusCode(204);
    // Then
    kept(office).body("items", empty());
  }

  @Test
  void keepsNothingForThePublic() {
    // Given
    list.withTitles();
    list.learned();
    // When
    list.code(READER, KEEP, "thợ hàn").statusCode(403).body("code", equalTo("FORBIDDEN"));
    // Then
    kept(READER).statusCode(403);
    list.code(READER, Map.of("keep", false), "thợ hàn").statusCode(200);
  }

  private ValidatableResponse keep(List<Map<String, String>> items) {
    return as(office)
        .contentType(ContentType.JSON)
        .body(Map.of("classification", list.scheme(), "keep", true, "items", items))
        .post("/occupation-codings")
        .then();
  }

  @Test
  void refusesIdsThatAreOneToTheDatabase() {
    // Given
    list.withTitles();
    list.learned();
    // When
    keep(List.of(Map.of("id", "a\0", "text", "thợ hàn"), Map.of("id", "a ", "text", "thợ xây")))
        .statusCode(422)
        .body("violations[0].code", equalTo("CODING_ITEM_REPEATED"));
    // Then
    kept(office).body("items", empty());
  }

  @Test
  void keepsNoTelephoneNumbersNorMoreThanItsClientMay() {
    // Given
    list.withTitles();
    list.learned();
    keep(List.of(Map.of("id", "a", "text", "thợ hàn LH +84 912 345 678 lương 10.000.000")));
    kept(office).body("items.text", contains("thợ hàn LH lương 10.000.000"));
    List<Map<String, String>> five =
        IntStream.range(0, 5).mapToObj(i -> Map.of("id", "q" + i, "text", "thợ hàn")).toList();
    // When
    keep(five).statusCode(409).body("code", equalTo("CODING_HISTORY_FULL"));
    // Then
    kept(office).body("items.id", contains("a"));
    keep(five.subList(0, 4)).statusCode(200);
    keep(five.subList(0, 4)).statusCode(200);
    keep(five).statusCode(409);
  }

  @Test
  void forgetsWhatIsOld() throws SQLException {
    // Given
    list.withTitles();
    list.learned();
    keep(List.of(Map.of("id", "a", "text", "thợ hàn"), Map.of("id", "b", "text", "thợ xây")));
    answeredBefore("a", 30);
    String path = "/occupation-codings?classification=" + list.scheme() + "/2026";
    as(office).get(path).then().body("items.id", contains("a", "b"));
    as(office).get(path.replace("2026", "2025")).then().body("items", empty());
    as(office).delete(path).then().statusCode(400).body("parameter", equalTo("before"));
    as(other).delete(path + "&before=2099-01-01").then().statusCode(204);
    // When
    as(office)
        .delete(path + "&before=" + LocalDate.now(VietnamTime.ZONE).minusDays(7))
        .then()
        .statusCode(204);
    // Then
    kept(office).body("items.id", contains("b"));
    answeredBefore("b", 4 * 365);
    assertEquals(true, history.removeAged() > 0);
    kept(office).body("items", empty());
  }

  private void answeredBefore(String id, int days) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update kept_coding set coded_at = now() - make_interval(days => ?)
                where scheme = ? and item_id = ?
                """)) {
      update.setInt(1, days);
      update.setString(2, list.scheme());
      update.setString(3, id);
      assertEquals(1, update.executeUpdate());
    }
  }
}
