package vn.labourmarket.enrollment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.RoleLimits;
import vn.labourmarket.platform.test.RowIntruder;
import vn.labourmarket.platform.test.RowIntruder.Rows;
import vn.labourmarket.platform.test.RowWall;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** The database alone keeps institutions apart, whatever the application asks it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RowSecurityTest {
  private static final String OF_PLAN = "plan_id in (select id from plan where institution_id = ?)";
  private static final String OF_REPORT =
      "report_id in (select id from report where institution_id = ?)";

  /** What makes a row another institution's. */
  private static final Map<String, String> PROTECTED =
      Map.of(
          "institution", "id = ?",
          "institution_state_change", "institution_id = ?",
          "plan", "institution_id = ?",
          "plan_version", OF_PLAN,
          "plan_state_change", OF_PLAN,
          "report", "institution_id = ?",
          "report_version", OF_REPORT,
          "report_state_change", OF_REPORT,
          "idempotency_key", "convert_from(body, 'UTF8') like '%' || ?::text || '%'");

  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("audit_entry", "only added to; administrators read it by one operation"),
          Map.entry("audit_seal", "hashes"),
          Map.entry("outbox", "requests add to it and read nothing, see below"),
          Map.entry("area", "reference data, public"),
          Map.entry("area_version", "reference data, public"),
          Map.entry("area_succession", "reference data, public"),
          Map.entry("reporting_obligation", "reference data, public"),
          Map.entry("training_field", "reference data, public"),
          Map.entry("training_field_version", "reference data, public"),
          Map.entry("training_field_revision", "one row on the copy itself"),
          Map.entry("reference_completion", "one row on the copy itself"),
          Map.entry("period_lock", "of an area, binding on all who report there"),
          Map.entry("period_lock_state_change", "of an area"),
          Map.entry("inbox_offset", "positions in topics"),
          Map.entry("inbox_version", "versions of reference data"),
          Map.entry("inbox_dead_letter", "reference data, public"),
          Map.entry("flyway_schema_history", "the application has no right to it at all"));

  private School own;
  private School other;

  @BeforeEach
  void twoSchoolsOfTwoProvinces() {
    own = School.in(Reference.HANOI);
    other = School.in(Reference.PHU_THO);
    var plan =
        other
            .clerk
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/enrollment-plans", other.plan(2026, 1200));
    plan.then().statusCode(201);
    other.register(plan);
    other.accepted(other.report("ENR_Q", "2026-Q1", School.line(0, 100)));
  }

  @Test
  void everyTableIsProtectedOrOpenForAReason() throws SQLException {
    RowWall.assertTakesSides(PROTECTED, OPEN);
  }

  @TestFactory
  List<DynamicTest> anotherInstitutionsRowsAreOutOfReach() {
    List<DynamicTest> tests = new ArrayList<>();
    PROTECTED.forEach(
        (table, condition) ->
            tests.add(dynamicTest(table, () -> assertOutOfReach(table, condition))));
    return tests;
  }

  private void assertOutOfReach(String table, String condition) throws SQLException {
    UUID client = own.clerk.clientId();
    try (RowIntruder school = RowIntruder.of(client, own.id);
        RowIntruder office = RowIntruder.of(client, null, Reference.HANOI);
        RowIntruder unbound = RowIntruder.of(client, null);
        RowIntruder nobody = RowIntruder.nobody()) {
      RowWall.assertOutOfReach(table, condition, other.id, school, office, unbound, nobody);
      assertEquals(0, nobody.seesOfAll(table));
      assertEquals(0, unbound.seesOfAll(table));
    }
  }

  @TestFactory
  List<DynamicTest> ownRowsAndThoseOfTheAreaAreSeen() {
    List<DynamicTest> tests = new ArrayList<>();
    PROTECTED.forEach(
        (table, condition) -> {
          if (!table.equals("idempotency_key")) {
            tests.add(dynamicTest(table, () -> assertWithinReach(table, condition)));
          }
        });
    return tests;
  }

  private void assertWithinReach(String table, String condition) throws SQLException {
    Rows theirs = Rows.of(table, condition, other.id);
    try (RowIntruder school = RowIntruder.of(UUID.randomUUID(), other.id);
        RowIntruder office = RowIntruder.of(UUID.randomUUID(), null, Reference.PHU_THO)) {
      assertEquals(theirs.texts().size(), school.sees(table, theirs));
      assertEquals(theirs.texts().size(), office.sees(table, theirs));
    }
  }

  @Test
  void aQueryWithoutAnyConditionShowsTheCallersRowsOnly() {
    for (String table : List.of("institution", "plan", "report")) {
      assertEquals(List.of(), idsSeenBy(TestCaller.with(Role.PUBLIC), table));
      assertEquals(
          1, idsSeenBy(TestCaller.with(Role.INSTITUTION_CLERK).of(other.id), table).size());
      assertTrue(idsSeenBy(TestCaller.with(Role.LEADER), table).size() >= 1);
    }
    assertEquals(
        List.of(own.id.toString()),
        idsSeenBy(TestCaller.with(Role.INSTITUTION_CLERK).of(own.id), "institution"));
    assertEquals(
        List.of(), idsSeenBy(TestCaller.with(Role.INSTITUTION_CLERK).of(own.id), "report"));
  }

  @Test
  void anOperationOnOwnRowsShowsNoOthersToWhoIsAnOfficeToo() {
    // Given
    TestCaller both =
        TestCaller.with(Role.INSTITUTION_CLERK, Role.LEADER)
            .of(own.id)
            .in(Reference.HANOI, Reference.PHU_THO);

    // When
    List<String> byOwner = idsSeenBy(both, "institution/own");

    // Then
    assertEquals(List.of(own.id.toString()), byOwner);
    assertTrue(
        idsSeenBy(both, "institution").size() > 1,
        "where the office may look, its area is seen too");
    assertEquals(List.of(), idsSeenBy(both, "report/own"));
  }

  private static List<String> idsSeenBy(TestCaller caller, String table) {
    return given()
        .header("Authorization", caller.bearer("enrollment-service"))
        .get("/api/v1/unconditional/" + table)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  @Test
  void requestsAddEventsAndReadNone() throws SQLException {
    try (RowIntruder nobody = RowIntruder.nobody();
        RowIntruder school = RowIntruder.of(UUID.randomUUID(), other.id)) {
      assertEquals(0, nobody.seesOfAll("outbox"));
      assertEquals(0, school.seesOfAll("outbox"));
      assertTrue(
          nobody.isRefused(
              """
              insert into outbox (event_id, topic, record_key, aggregate_version, event_type,
                schema_version, occurred_at, payload)
              values (gen_random_uuid(), 'a', 'b', 1, 'c', 1, now(), '{}')
              """));
    }
  }

  @Test
  void theApplicationsRoleCannotTouchTheWall() throws SQLException {
    RoleLimits.assertTablesAreSafe();
    RoleLimits.assertRoleIsPlain();
    RoleLimits.assertAppendOnly(
        "institution_state_change",
        "plan_state_change",
        "report_state_change",
        "period_lock_state_change");
  }
}
