package vn.labourmarket.gateway.market;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.gateway.routing.Upstreams;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class ReadModelTest {
  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  @Inject
  @FlywayDataSource("market")
  Flyway flyway;

  @Inject MarketInbox inbox;

  @Inject Upstreams upstreams;

  @Inject Completeness completeness;

  private final UUID area = UUID.randomUUID();
  private final UUID institution = UUID.randomUUID();

  @Test
  void aDroppedSchemaIsRebuiltToTheSameBytes() throws SQLException {
    // Given
    Published published = new Published(market);
    history().forEach(published::send);
    published.awaitRead();
    List<String> before = answers();

    // When
    loseTheModel();
    inbox.open();
    await().until(inbox::isCurrent);

    // Then
    assertFalse(before.get(0).contains("\"items\":[]"), before.get(0));
    assertEquals(before, answers());
  }

  @Test
  void namesWhoseFiguresAreMissingWhileNothingIsRead() {
    Published published = new Published(market);
    history().forEach(published::send);
    published.awaitRead();
    await().until(inbox::isCurrent);
    String path = "/indicators?period=2021-Q1&area=" + area;
    GatewayCalls.contracted().get(path).then().body("incomplete", hasSize(0));

    inbox.close();
    await()
        .untilAsserted(
            () ->
                GatewayCalls.contracted()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items[0].numerator", equalTo(290))
                    .body("incomplete", contains("enrollment", "occupations")));
    String table =
        GatewayCalls.contracted()
            .get("/reports/R1?format=csv&period=2021-Q1&area=" + area)
            .then()
            .header("X-Incomplete", equalTo("enrollment, occupations"))
            .extract()
            .asString();
    assertTrue(table.contains(",enrollment occupations\r\n"), table);

    inbox.open();
    await().until(inbox::isCurrent);
    GatewayCalls.contracted().get(path).then().body("incomplete", hasSize(0));
  }

  @Test
  void anyOrderOfRepeatedAndLateEventsGivesTheSameFigures() {
    // Given the events in their order, then the same again and again in any order
    Published published = new Published(market);
    List<Published.Occurrence> history = history();
    history.forEach(published::send);
    published.awaitRead();
    List<String> expected = answers();

    for (long seed = 1; seed <= 5; seed++) {
      // When
      List<Published.Occurrence> shuffled = new ArrayList<>(history);
      shuffled.addAll(history);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(published::send);
      published.awaitRead();

      // Then
      assertEquals(expected, answers(), "seed " + seed);
    }
  }

  @Test
  void tellsHowFarARebuildIsInsteadOfHalfTheFigures() throws SQLException {
    // Given
    Published published = new Published(market);
    history().forEach(published::send);
    published.awaitRead();
    List<String> before = answers();
    String boundToAnArea =
        GatewayCalls.key("\"areaIds\":[\"%s\"]".formatted(area), "EDU_AUTHORITY");

    // When a rebuild is held up at the vacancies
    loseTheModel();
    try (Connection holding = market.getConnection();
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table vacancy_version in access exclusive mode");
      inbox.open();

      // Then
      await().until(this::saysHowMuchThereIs);
      for (String path : paths()) {
        GatewayCalls.contracted()
            .get(path)
            .then()
            .statusCode(503)
            .header("Retry-After", "5")
            .contentType("application/problem+json")
            .body("code", equalTo("MODEL_REBUILDING"))
            .body("percent", lessThan(100))
            .body("progress.find { it.topic == 'demand.vacancy.v1' }.published", greaterThan(0));
      }
      GatewayCalls.administrator()
          .header("Accept-Language", "en")
          .get("/indicators?period=2021-Q1")
          .then()
          .body("detail", startsWith("The figures are being rebuilt ("));
      GatewayCalls.administrator()
          .contentType("application/json")
          .body("{\"name\":\"test\",\"roles\":[\"LEADER\"],\"areaIds\":[\"%s\"]}".formatted(area))
          .post("/api-clients")
          .then()
          .statusCode(503)
          .body("code", equalTo("MODEL_REBUILDING"));
      GatewayCalls.administrator().get("/institutions").then().statusCode(200);
      GatewayCalls.with(boundToAnArea)
          .get("/institutions")
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("code", equalTo("MODEL_REBUILDING"));
      GatewayCalls.administrator().get("/datasets/enrollment").then().statusCode(200);
      GatewayCalls.anonymous().basePath("").get("/q/health/ready").then().statusCode(503);
      holding.rollback();
      holding.setAutoCommit(true);
    }
    await()
        .until(
            () -> GatewayCalls.anonymous().basePath("").get("/q/health/ready").statusCode() == 200);
    assertEquals(before, answers());
    GatewayCalls.with(boundToAnArea).get("/institutions").then().statusCode(200);
  }

  @Test
  void aCompleteModelIsShownAtOnceAfterAStartWhateverKafkaDoes() {
    // Given
    await().until(completeness::isReached);
    inbox.close();

    // When it is open again, but has not read anything yet
    inbox.open();

    // Then
    assertTrue(completeness.isReached());
    GatewayCalls.administrator().get("/indicators?period=2021-Q1").then().statusCode(200);
  }

  @Test
  void aVersionThatArrivesAfterANewerOneTakesItsPlaceInHistory() {
    // Given all but the first versions of a plan and a report
    Published published = new Published(market);
    List<Published.Occurrence> history = history();
    List<Published.Occurrence> late =
        history.stream()
            .filter(
                it ->
                    it.type() == EventType.PLAN_REGISTERED
                        || it.type() == EventType.REPORT_ACCEPTED)
            .toList();
    history.stream().filter(it -> !late.contains(it)).forEach(published::send);
    published.awaitRead();
    List<String> without = answers();

    // When
    late.forEach(published::send);
    published.awaitRead();

    // Then a rebuild from a log in their true order says the same
    List<String> with = answers();
    assertFalse(without.equals(with));
    assertEquals(without.get(0), with.get(0));
    String then =
        GatewayCalls.administrator()
            .get("/indicators?period=2021-Q1&code=PLAN_PCT&asOf=2021-05-15T00:00:00Z&area=" + area)
            .asString();
    assertTrue(then.contains("\"numerator\":300"), then);
    assertTrue(then.contains("\"firstPlan\":1200"), then);
  }

  private void loseTheModel() throws SQLException {
    inbox.close();
    try (Connection owner = DatabaseUnderTest.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("drop schema market cascade");
    }
    flyway.migrate();
  }

  private boolean saysHowMuchThereIs() {
    return GatewayCalls.administrator()
            .get("/indicators?period=2021-Q1")
            .path("progress.find { it.topic == 'demand.vacancy.v1' }?.published")
        != null;
  }

  private List<Published.Occurrence> history() {
    UUID plan = UUID.randomUUID();
    UUID report = UUID.randomUUID();
    UUID employer = UUID.randomUUID();
    UUID vacancy = UUID.randomUUID();
    UUID response = UUID.randomUUID();
    UUID round = UUID.randomUUID();
    String code = "Y" + area.toString().substring(0, 6);
    List<Published.Occurrence> history = new ArrayList<>();
    history.add(event(EventType.AREA_CHANGED, area, 1, Facts.area(area, code, "2008-08-01", null)));
    history.add(
        event(
            EventType.INSTITUTION_CHANGED,
            institution,
            1,
            Facts.institution(institution, area, true)));
    history.add(
        event(
            EventType.PLAN_REGISTERED,
            plan,
            1,
            Facts.plan(plan, institution, area, 2021, 1, "REGISTERED", 1200)));
    history.add(
        event(
            EventType.PLAN_AMENDED,
            plan,
            2,
            Facts.plan(plan, institution, area, 2021, 2, "REGISTERED", 1500)));
    history.add(
        event(
            EventType.REPORT_SUBMITTED,
            report,
            1,
            Facts.report(report, institution, area, "2021-Q1", "SUBMITTED", 300)));
    history.add(
        event(
            EventType.REPORT_ACCEPTED,
            report,
            2,
            Facts.report(report, institution, area, "2021-Q1", "ACCEPTED", 300)));
    history.add(
        event(
            EventType.REPORT_REVISED,
            report,
            3,
            Facts.report(report, institution, area, "2021-Q1", "ACCEPTED", 290)));
    history.add(event(EventType.EMPLOYER_CHANGED, employer, 1, Facts.employer(employer, area)));
    history.add(
        event(
            EventType.VACANCY_POSTED,
            vacancy,
            1,
            Facts.vacancy(vacancy, employer, area, "7212", 5, "2026-02-01T00:00:00Z")));
    history.add(
        event(
            EventType.RESPONSE_ACCEPTED,
            response,
            1,
            Facts.response(response, round, employer, area, "ACCEPTED", 12)));
    return history;
  }

  private static Published.Occurrence event(
      EventType type, Object id, long version, Object payload) {
    return Published.occurrence(
        type, id, version, "2021-0" + (3 + version) + "-01T00:00:00Z", payload);
  }

  private List<String> paths() {
    return List.of(
        "/datasets/enrollment/data?area=" + area,
        "/datasets/enrollment/data?asOf=2021-05-15T00:00:00Z&area=" + area,
        "/datasets/demand/data?area=" + area,
        "/datasets/vacancies/data?area=" + area,
        "/datasets/vacancies/data?format=csv&area=" + area,
        "/indicators?period=2021-Q1&area=" + area,
        "/indicators?period=2021-Q1&asOf=2021-05-15T00:00:00Z&area=" + area,
        "/reports/R1?period=2021-Q1&area=" + area,
        "/forecasts?measure=demand&area=" + area);
  }

  private List<String> answers() {
    // One of the services is away, which answers tell as soon as it was noticed.
    await().until(() -> !upstreams.unreachable().isEmpty());
    await().until(inbox::isCurrent);
    List<String> answers = new ArrayList<>();
    for (String path : paths()) {
      answers.add(
          GatewayCalls.administrator().get(path).then().statusCode(200).extract().asString());
    }
    return answers;
  }
}
