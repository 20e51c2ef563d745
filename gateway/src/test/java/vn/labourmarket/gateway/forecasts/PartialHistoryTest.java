package vn.labourmarket.gateway.forecasts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.test.SuiteServers;

/** What is reported only in part is no season of the years to come. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class PartialHistoryTest {
  private static final String THEN = "2026-05-02T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID area = UUID.randomUUID();
  private final UUID institution = UUID.randomUUID();
  private final UUID employer = UUID.randomUUID();
  private Published published;

  @BeforeEach
  void aYearOfWholeQuarters() {
    published = new Published(market);
    published
        .send(
            EventType.AREA_CHANGED,
            area,
            1,
            THEN,
            Facts.area(area, "H" + area.toString().substring(0, 6), "2008-08-01", null))
        .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, area));
    aSchoolWithAYear(institution);
  }

  private void aSchoolWithAYear(UUID school) {
    published.send(
        EventType.INSTITUTION_CHANGED, school, 1, THEN, Facts.institution(school, area, true));
    for (int quarter = 1; quarter <= 4; quarter++) {
      report(school, "2025-Q" + quarter, "ENR_Q", 10 * quarter);
    }
  }

  @Test
  void leavesOutAQuarterOfWhichOneMonthIsKnown() {
    report(institution, "2026-M01", "ENR_MONTHLY", 4);
    published.awaitRead();

    supply()
        .body("items[0].history", hasSize(4))
        .body("items[0].history[3].coverage", equalTo(1.0f))
        .body("items[0].flags", hasItem("PARTIAL"))
        .body("items[0].partial", hasSize(1))
        .body("items[0].partial[0].period", equalTo("2026-Q1"))
        .body("items[0].partial[0].value", equalTo(4))
        .body("items[0].partial[0].coverage", equalTo(0.0f))
        .body("items[0].points[0].period", equalTo("2026-Q1"))
        .body("items[0].points[0].mean", equalTo(10.0f))
        .body("coverage", equalTo(1.0f));
    assertTrue(csv().contains(",2026-Q1,PARTIAL,4,"), csv());
    report(institution, "2026-M02", "ENR_MONTHLY", 4);
    report(institution, "2026-M03", "ENR_MONTHLY", 4);
    published.awaitRead();
    supply()
        .body("items[0].history", hasSize(5))
        .body("items[0].history[4].value", equalTo(12))
        .body("items[0].flags", not(hasItem("PARTIAL")))
        .body("items[0].points[0].period", equalTo("2026-Q2"));
  }

  @Test
  void doesNotKnowTheRunningQuarterYet() {
    report(institution, "2026-Q1", "ENR_Q", 11);
    report(institution, "2026-M04", "ENR_MONTHLY", 4);
    published.awaitRead();

    supply()
        .body("items[0].history", hasSize(5))
        .body("items[0].partial", hasSize(0))
        .body("items[0].points[0].period", equalTo("2026-Q2"))
        .body("items[0].points[0].mean", equalTo(20.0f));
  }

  @Test
  void leavesOutAQuarterOfWhichFewSchoolsReported() {
    UUID[] others = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
    for (UUID other : others) {
      aSchoolWithAYear(other);
    }
    report(institution, "2026-Q1", "ENR_Q", 10);
    published.awaitRead();

    supply()
        .body("items[0].history", hasSize(4))
        .body("items[0].partial[0].coverage", equalTo(0.2f))
        .body("items[0].points[0].period", equalTo("2026-Q1"))
        .body("items[0].points[0].mean", equalTo(50.0f));
    GatewayCalls.contracted()
        .queryParam("area", area)
        .queryParam("measure", "gap")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items[0].flags", hasItem("PARTIAL"))
        .body("items[0].partial[0].period", equalTo("2026-Q1"))
        .body("coverage", equalTo(1.0f));
    for (int i = 0; i < 3; i++) {
      report(others[i], "2026-Q1", "ENR_Q", 10);
    }
    published.awaitRead();
    supply()
        .body("items[0].history", hasSize(5))
        .body("items[0].history[4].value", equalTo(40))
        .body("coverage", equalTo(0.8f));
  }

  @Test
  void leavesOutASurveyOfWhichFewAnswersAreAcceptedAndOneThatIsStillOpen() {
    for (String half : List.of("2023-H1", "2023-H2", "2024-H1", "2024-H2")) {
      response(UUID.randomUUID(), half, "ACCEPTED", 20);
    }
    response(UUID.randomUUID(), "2025-H1", "ACCEPTED", 3);
    response(UUID.randomUUID(), "2025-H1", "SUBMITTED", 20);
    UUID open = UUID.randomUUID();
    published.send(
        EventType.SURVEY_ROUND_OPENED, open, 1, THEN, Facts.round(open, "2027-H1", area, "OPEN"));
    response(open, "2027-H1", "ACCEPTED", 9);
    published.awaitRead();

    demand()
        .body("items[0].series", equalTo("SURVEY_DEMAND_HALF_YEARLY"))
        .body("items[0].history", hasSize(4))
        .body("items[0].flags", hasItem("PARTIAL"))
        .body("items[0].partial", hasSize(1))
        .body("items[0].partial[0].period", equalTo("2025-H1"))
        .body("items[0].partial[0].coverage", equalTo(0.5f))
        .body("items[0].points[0].period", equalTo("2025-H1"))
        .body("coverage", equalTo(1.0f));
    published
        .send(
            EventType.SURVEY_ROUND_CLOSED,
            open,
            2,
            THEN,
            Facts.round(open, "2027-H1", area, "CLOSED"))
        .awaitRead();
    demand().body("items[0].history", hasSize(5)).body("items[0].flags", hasItem("GAPS"));
    UUID another = UUID.randomUUID();
    published
        .send(
            EventType.SURVEY_ROUND_OPENED,
            another,
            1,
            THEN,
            Facts.round(another, "2027-H1", area, "OPEN"))
        .awaitRead();
    demand().body("items[0].history", hasSize(4));
  }

  @Test
  void knowsNoCoverageWhereNobodyMustReport() {
    for (int month = 1; month <= 10; month += 3) {
      UUID vacancy = UUID.randomUUID();
      published.send(
          EventType.VACANCY_POSTED,
          vacancy,
          1,
          THEN,
          Facts.vacancy(
              vacancy, employer, area, "7212", 50, "2025-%02d-15T00:00:00Z".formatted(month)));
    }
    published.awaitRead();

    demand()
        .body("items[0].series", equalTo("VACANCY_OPENINGS_QUARTERLY"))
        .body("items[0].history[3].coverage", nullValue())
        .body("coverage", nullValue());
  }

  private ValidatableResponse supply() {
    return ask("supply");
  }

  private ValidatableResponse demand() {
    return ask("demand");
  }

  private ValidatableResponse ask(String measure) {
    return GatewayCalls.contracted()
        .queryParam("area", area)
        .queryParam("measure", measure)
        .get("/forecasts")
        .then()
        .statusCode(200);
  }

  private String csv() {
    return GatewayCalls.contracted()
        .queryParam("area", area)
        .queryParam("measure", "supply")
        .queryParam("format", "csv")
        .get("/forecasts")
        .then()
        .extract()
        .asString();
  }

  private void report(UUID school, String period, String obligation, long intake) {
    UUID id = UUID.randomUUID();
    published.send(
        EventType.REPORT_ACCEPTED,
        id,
        1,
        THEN,
        Facts.report(id, school, area, period, obligation, "ACCEPTED", intake));
  }

  private void response(UUID round, String period, String status, long number) {
    UUID id = UUID.randomUUID();
    published.send(
        "ACCEPTED".equals(status) ? EventType.RESPONSE_ACCEPTED : EventType.RESPONSE_SUBMITTED,
        id,
        1,
        THEN,
        Facts.response(id, round, period, employer, area, status, number));
  }
}
