package vn.labourmarket.demand;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.RoleLimits;
import vn.labourmarket.platform.test.RowIntruder;
import vn.labourmarket.platform.test.RowIntruder.Rows;
import vn.labourmarket.platform.test.RowWall;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** The database alone keeps employers apart, whatever the application asks it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RowSecurityTest {
  private static final String NEVER_OPENED = "Chưa từng mở";

  /** By what the test did with them, not by the column that the policy looks at. */
  private static final String UNPUBLISHED =
      "employer_id = ? and (status = 'DRAFT' or status_reason = '" + NEVER_OPENED + "')";

  /** What makes a row another employer's. */
  private static final Map<String, String> PROTECTED =
      Map.of(
          "employer", "id = ?",
          "employer_contact", "employer_id = ?",
          "survey_response", "employer_id = ?",
          "vacancy", UNPUBLISHED,
          "state_change", "aggregate_id = ?",
          "idempotency_key", "convert_from(body, 'UTF8') like '%' || ?::text || '%'");

  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("audit_entry", "only added to; administrators read it by one operation"),
          Map.entry("audit_seal", "hashes"),
          Map.entry("outbox", "requests add to it and read nothing, see below"),
          Map.entry("survey_round", "of an area, announced to all employers"),
          Map.entry("reference_classification", "reference data, public"),
          Map.entry("reference_item", "reference data, public"),
          Map.entry("reference_area", "reference data, public"),
          Map.entry("reference_area_succession", "reference data, public"),
          Map.entry("reference_occupation", "reference data, public"),
          Map.entry("reference_industry_mapping", "reference data, public"),
          Map.entry("reference_revision", "one row on the copies themselves"),
          Map.entry("inbox_offset", "positions in topics"),
          Map.entry("inbox_version", "versions of reference data"),
          Map.entry("inbox_dead_letter", "reference data, public"),
          Map.entry("flyway_schema_history", "the application has no right to it at all"));

  private Employer own;
  private Employer other;

  @BeforeEach
  void twoEmployers() {
    CatalogueFeed.ensure();
    own = verified();
    other = verified();
    TestCaller theirs = client(other);
    String round = openRound();
    as(theirs)
        .body(answer(10, "72", 10))
        .post(API + "/survey-rounds/" + round + "/responses")
        .then()
        .statusCode(201);
    Map<String, Object> draft = vacancy();
    draft.put("draft", true);
    Response made =
        as(theirs)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(draft)
            .post(API + "/vacancies");
    made.then().statusCode(201);
    cancels(theirs, draft, NEVER_OPENED);
    post(theirs, vacancy()).then().statusCode(201);
    cancels(theirs, vacancy(), "Đã đủ");
  }

  private static void cancels(TestCaller by, Map<String, Object> vacancy, String reason) {
    String id = post(by, vacancy).then().statusCode(201).extract().path("id");
    step(by, "/vacancies/" + id, "cancellation", 1, Map.of("reason", reason))
        .then()
        .statusCode(200);
  }

  @Test
  void everyTableIsProtectedOrOpenForAReason() throws SQLException {
    RowWall.assertTakesSides(PROTECTED, OPEN);
  }

  @TestFactory
  List<DynamicTest> anotherEmployersRowsAreOutOfReach() {
    List<DynamicTest> tests = new ArrayList<>();
    PROTECTED.forEach(
        (table, condition) ->
            tests.add(dynamicTest(table, () -> assertOutOfReach(table, condition))));
    return tests;
  }

  private void assertOutOfReach(String table, String condition) throws SQLException {
    UUID someone = UUID.randomUUID();
    try (RowIntruder employer = RowIntruder.of(someone, own.id());
        RowIntruder office = RowIntruder.of(someone, null, TestCatalogue.HA_NOI);
        RowIntruder unbound = RowIntruder.of(someone, null);
        RowIntruder nobody = RowIntruder.nobody()) {
      RowWall.assertOutOfReach(table, condition, other.id(), employer, office, unbound, nobody);
      assertEquals(0, nobody.seesOfAll(table));
    }
  }

  @Test
  void publishedVacanciesAreSeenByAllAndChangedByNoneOfThem() throws SQLException {
    Rows published =
        Rows.of(
            "vacancy",
            "employer_id = ? and (status = 'OPEN' or status_reason = 'Đã đủ')",
            other.id());
    try (RowIntruder employer = RowIntruder.of(UUID.randomUUID(), own.id());
        RowIntruder nobody = RowIntruder.nobody()) {
      assertEquals(2, employer.sees("vacancy", published));
      assertEquals(0, employer.changes("vacancy", published));
      assertEquals(0, employer.adds("vacancy", published));
      assertEquals(0, nobody.sees("vacancy", published));
    }
  }

  @Test
  void anEmployerCannotHandItsRowsToAnother() throws SQLException {
    try (RowIntruder employer = RowIntruder.of(UUID.randomUUID(), other.id())) {
      for (String table : List.of("vacancy", "survey_response", "employer_contact")) {
        assertTrue(
            employer.isRefused(
                "update %s set employer_id = '%s' where employer_id = '%s'"
                    .formatted(table, own.id(), other.id())),
            table);
      }
    }
  }

  @Test
  void nobodyRegistersAnEmployerForNoOrganisation() throws SQLException {
    UUID client = UUID.randomUUID();
    try (RowIntruder unbound = RowIntruder.of(client, null)) {
      assertTrue(
          unbound.isRefused(
              """
              insert into employer (id, version, code, type, name, industry_version, industry_code,
                area_id, size_band, status, demonstration, created_by, created_at, updated_by,
                updated_at)
              values ('%1$s', 1, '1', 'x', 'x', '2018', '25', '%2$s', '51_100', 'PENDING', true,
                '%1$s', now(), '%1$s', now())
              """
                  .formatted(client, TestCatalogue.PHU_THO)));
    }
  }

  @Test
  void ownRowsAndThoseOfTheAreaAreSeen() throws SQLException {
    for (String table : List.of("employer", "employer_contact", "survey_response", "vacancy")) {
      Rows theirs = Rows.of(table, PROTECTED.get(table), other.id());
      try (RowIntruder employer = RowIntruder.of(UUID.randomUUID(), other.id());
          RowIntruder office = RowIntruder.of(UUID.randomUUID(), null, TestCatalogue.PHU_THO)) {
        assertEquals(theirs.texts().size(), employer.sees(table, theirs), table);
        assertEquals(theirs.texts().size(), office.sees(table, theirs), table);
      }
    }
  }

  @Test
  void aQueryWithoutAnyConditionShowsTheCallersRowsOnly() {
    for (String table : List.of("employer", "survey_response")) {
      assertEquals(List.of(), idsSeenBy(TestCaller.with(Role.PUBLIC), table));
      assertEquals(1, idsSeenBy(client(other), table).size());
      assertTrue(idsSeenBy(AUTHORITY, table).size() >= 1);
    }
    assertEquals(List.of(own.id().toString()), idsSeenBy(client(own), "employer"));
    assertEquals(List.of(), idsSeenBy(client(own), "survey_response"));
    assertEquals(
        idsSeenBy(TestCaller.with(Role.PUBLIC), "vacancy").size() + 2,
        idsSeenBy(client(other), "vacancy").size(),
        "the own draft and what ended as one beside what is public");
  }

  @Test
  void anOperationOnOwnRowsShowsNoOthersToWhoIsAnOfficeToo() {
    // Given
    TestCaller both =
        TestCaller.with(Role.EMPLOYER, Role.LABOUR_AUTHORITY)
            .of(own.id())
            .in(TestCatalogue.PHU_THO);

    // When
    List<String> byOwner = idsSeenBy(both, "employer/own");

    // Then
    assertEquals(List.of(own.id().toString()), byOwner);
    assertTrue(
        idsSeenBy(both, "employer").size() > 1, "where the office may look, its area is seen too");
    assertEquals(List.of(), idsSeenBy(both, "survey_response/own"));
  }

  private static List<String> idsSeenBy(TestCaller caller, String table) {
    return given()
        .header("Authorization", caller.bearer("labour-demand-service"))
        .get(API + "/unconditional/" + table)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  @Test
  void requestsAddEventsAndReadNone() throws SQLException {
    try (RowIntruder nobody = RowIntruder.nobody();
        RowIntruder employer = RowIntruder.of(UUID.randomUUID(), other.id())) {
      assertEquals(0, nobody.seesOfAll("outbox"));
      assertEquals(0, employer.seesOfAll("outbox"));
    }
  }

  @Test
  void theApplicationsRoleCannotTouchTheWallOrMakeUpHistory() throws SQLException {
    RoleLimits.assertTablesAreSafe();
    RoleLimits.assertRoleIsPlain();
    RoleLimits.assertAppendOnly("state_change", "audit_entry", "audit_seal");
    try (RowIntruder nobody = RowIntruder.nobody()) {
      assertTrue(
          nobody.isRefused(
              """
              insert into state_change (aggregate, aggregate_id, to_status, at)
              values ('vacancy', gen_random_uuid(), 'OPEN', now())
              """));
    }
  }
}
