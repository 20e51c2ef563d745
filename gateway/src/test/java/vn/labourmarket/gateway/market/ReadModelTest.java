package vn.labourmarket.gateway.market;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
    inbox.close();
    try (Connection connection = market.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema market cascade");
    }
    flyway.migrate();
    inbox.open();
    await().atMost(Duration.ofSeconds(60)).until(inbox::caughtUp);

    // Then
    assertFalse(before.get(0).contains("\"items\":[]"), before.get(0));
    assertEquals(before, answers());
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

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (String path :
        List.of(
            "/datasets/enrollment/data?area=" + area,
            "/datasets/enrollment/data?asOf=2021-05-15T00:00:00Z&area=" + area,
            "/datasets/demand/data?area=" + area,
            "/datasets/vacancies/data?area=" + area,
            "/datasets/vacancies/data?format=csv&area=" + area,
            "/indicators?period=2021-Q1&area=" + area,
            "/indicators?period=2021-Q1&asOf=2021-05-15T00:00:00Z&area=" + area,
            "/reports/R1?period=2021-Q1&area=" + area,
            "/forecasts?measure=demand&area=" + area)) {
      answers.add(
          GatewayCalls.administrator().get(path).then().statusCode(200).extract().asString());
    }
    return answers;
  }
}
