package vn.labourmarket.enrollment.reference;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Json;
import vn.labourmarket.enrollment.Reference;
import vn.labourmarket.enrollment.School;
import vn.labourmarket.enrollment.training.NamedField;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.Inboxes;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.time.Period;

/**
 * V10 and V11 with a published list. It has the code that all other tests name, so that they go on
 * beside this one.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TrainingFieldTest {
  private static final String ONLY_BEFORE_2021 = "6720102";

  @Inject Inboxes inboxes;
  @Inject DataSource database;
  @Inject SessionFactory sessions;
  @Inject TrainingFields fields;

  private School school;

  @BeforeEach
  void lists() {
    school = School.in(Reference.PHU_THO);
    LocalDate last = LocalDate.of(2020, 12, 31);
    Reference.trainingList(
        "2017", LocalDate.of(2017, 3, 1), last, "6520201", ONLY_BEFORE_2021, "5720102", "67201");
    Reference.trainingList("2021", last.plusDays(1), null, "6520201", "5720102");
    await().until(() -> isLoaded("2020") && isLoaded("2021"));
  }

  /** A list says that it lacks a code only once it is here with all its items. */
  private boolean isLoaded(String year) {
    NamedField unknown = new NamedField("/here", "6999999", TrainingLevel.CAO_DANG);
    return !fields.check(List.of(unknown), Period.parse(year)).isEmpty();
  }

  private static Map<String, Object> line(String field, String level) {
    return Json.with(School.line(0, 10), "trainingFieldCode", field, "level", level);
  }

  private Response drafted(String period, Object... lines) {
    return school.drafted(school.report("ENR_Q", period, lines));
  }

  @Test
  void refusesAReportThatNamesWhatTheListOfItsPeriodLacks() {
    Response old = drafted("2020-Q4", line(ONLY_BEFORE_2021, "CAO_DANG"));
    Response late = drafted("2021-Q1", School.line(0, 10), line(ONLY_BEFORE_2021, "CAO_DANG"));

    Response refused = school.head.transition(School.path(late) + "/submission", late);

    old.then().body("violations", empty());
    late.then()
        .body("violations.code", contains("TRAINING_FIELD_UNKNOWN"))
        .body("violations.pointer", contains("/lines/1/trainingFieldCode"))
        .body(
            "violations[0].message",
            equalTo("Danh mục ngành, nghề đào tạo của kỳ 2021-Q1 không có mã «6720102»."));
    refused.then().statusCode(422).body("code", equalTo("TRAINING_FIELD_UNKNOWN"));
    school.submit(old);
  }

  @Test
  void refusesAPlanThatNamesWhatTheListOfItsYearLacks() {
    Map<String, Object> unknown = Json.with(School.target(5), "trainingField", ONLY_BEFORE_2021);
    Response made =
        school.clerk.post(
            "/enrollment-plans",
            Json.with(school.plan(2026, 5), "lines", List.of(School.target(5), unknown)));

    Response refused = school.head.transition(School.planPath(made) + "/submission", made);

    made.then().statusCode(201);
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("TRAINING_FIELD_UNKNOWN"))
        .body("violations.pointer", contains("/lines/1/trainingField"));
  }

  @Test
  void refusesALevelThatIsNotTheCodes() {
    Response made =
        drafted(
            "2021-Q1",
            line("6520201", "TRUNG_CAP"),
            line("5720102", "TRUNG_CAP"),
            line("5720102", "CAO_DANG"));

    made.then()
        .body("violations.code", contains("LEVEL_CODE_MISMATCH", "LEVEL_CODE_MISMATCH"))
        .body(
            "violations.pointer",
            contains("/lines/0/trainingFieldCode", "/lines/2/trainingFieldCode"));
    Map<String, Object> plan = Json.with(School.target(5), "level", "TRUNG_CAP");
    school
        .clerk
        .post("/enrollment-plans", Json.with(school.plan(2026, 5), "lines", List.of(plan)))
        .then()
        .body("violations.code", contains("LEVEL_CODE_MISMATCH"));
  }

  @Test
  void needsNoStatementMoreForManyLines() {
    Response one = drafted("2021-Q1", line("6520201", "CAO_DANG"));
    Object[] lines = new Object[40];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Json.with(line("6520201", "CAO_DANG"), "cohort", "K" + i);
    }
    Response many = drafted("2021-Q2", lines);

    assertEquals(statements(one), statements(many));
  }

  private long statements(Response drafted) {
    sessions.getStatistics().clear();
    school.clerk.get(School.path(drafted)).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount();
  }

  @Test
  void rebuildsTheSameCopiesFromTheStartOfTheTopics() throws SQLException {
    String copies =
        """
        select cast(f as text) from training_field f
        union all select cast(v as text) from training_field_version v
        union all select cast(a as text) from area a
        union all select cast(o as text) from reporting_obligation o
        order by 1
        """;
    List<String> before = rows(copies);

    try (Inbox again = ReferenceInbox.reading(inboxes.named("replay", database)).build()) {
      again.start();
      await().until(again::caughtUp);
    }

    assertEquals(before, rows(copies));
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }
}
