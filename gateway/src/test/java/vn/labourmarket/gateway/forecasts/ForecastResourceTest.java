package vn.labourmarket.gateway.forecasts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
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

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class ForecastResourceTest {
  private static final String THEN = "2026-04-10T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID area = UUID.randomUUID();
  private final UUID empty = UUID.randomUUID();

  @BeforeEach
  void eightQuartersOfIntakeAndVacancies() {
    UUID institution = UUID.randomUUID();
    UUID employer = UUID.randomUUID();
    Published published = new Published(market);
    published
        .send(EventType.AREA_CHANGED, area, 1, THEN, area(area))
        .send(EventType.AREA_CHANGED, empty, 1, THEN, area(empty))
        .send(
            EventType.INSTITUTION_CHANGED,
            institution,
            1,
            THEN,
            Facts.institution(institution, area, true))
        .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, area));
    int[] intake = {10, 20, 30, 40, 13, 24, 30, 40};
    for (int i = 0; i < intake.length; i++) {
      UUID report = UUID.randomUUID();
      UUID vacancy = UUID.randomUUID();
      String period = (2024 + i / 4) + "-Q" + (i % 4 + 1);
      published
          .send(
              EventType.REPORT_ACCEPTED,
              report,
              1,
              THEN,
              Facts.report(report, institution, area, period, "ACCEPTED", intake[i]))
          .send(
              EventType.VACANCY_POSTED,
              vacancy,
              1,
              THEN,
              Facts.vacancy(
                  vacancy,
                  employer,
                  area,
                  i % 2 == 0 ? "7212" : "3112",
                  50,
                  "%d-%02d-15T00:00:00Z".formatted(2024 + i / 4, i % 4 * 3 + 1)));
    }
    published.awaitRead();
  }

  @Test
  void continuesIntakeWithTheSeasonBefore() {
    ask("supply")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].series", equalTo("INTAKE_QUARTERLY"))
        .body("items[0].method", equalTo("seasonal-naive"))
        .body("items[0].parameters.sigma", equalTo(2.5f))
        .body("items[0].history", hasSize(8))
        .body("items[0].points", hasSize(8))
        .body("items[0].points[0].period", equalTo("2026-Q1"))
        .body("items[0].points[0].mean", equalTo(13.0f))
        .body("items[0].points[0].p50", equalTo(13.0f))
        .body("items[0].points[0].p10", equalTo(9.8f))
        .body("items[0].points[0].p90", equalTo(16.2f))
        .body("demonstration", equalTo(true));
  }

  @Test
  void keepsWhatWasReportedBeforeQuartersWithoutReports() {
    UUID institution = UUID.randomUUID();
    UUID report = UUID.randomUUID();
    new Published(market)
        .send(
            EventType.INSTITUTION_CHANGED,
            institution,
            1,
            THEN,
            Facts.institution(institution, area, true))
        .send(
            EventType.REPORT_ACCEPTED,
            report,
            1,
            THEN,
            Facts.report(report, institution, area, "2022-Q4", "ACCEPTED", 36))
        .awaitRead();

    ask("supply")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items[0].flags", hasItem("GAPS"))
        .body("items[0].history", hasSize(9))
        .body("items[0].history[0].period", equalTo("2022-Q4"))
        .body("items[0].history[1].period", equalTo("2024-Q1"))
        .body("items[0].points[0].period", equalTo("2026-Q1"))
        .body("items[0].points[0].mean", equalTo(13.0f));
    ask("gap").get("/forecasts").then().statusCode(200).body("items[0].flags", hasItem("GAPS"));
  }

  @Test
  void takesALevelThatNoReportNamesForNoIntake() {
    ask("supply")
        .queryParam("qualification", "TRUNG_CAP")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items[0].history", hasSize(8))
        .body("items[0].flags", contains("CONSTANT_HISTORY", "ALL_ZERO"));
  }

  @Test
  void takesAHalfYearWithoutASurveyForUnknownAndAnUnnamedOccupationForNone() {
    UUID surveyed = UUID.randomUUID();
    UUID employer = UUID.randomUUID();
    Published published = new Published(market);
    published
        .send(EventType.AREA_CHANGED, surveyed, 1, THEN, area(surveyed))
        .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, surveyed));
    for (String half : List.of("2022-H1", "2022-H2", "2023-H1", "2024-H1", "2024-H2")) {
      UUID response = UUID.randomUUID();
      published.send(
          EventType.RESPONSE_ACCEPTED,
          response,
          1,
          THEN,
          Facts.response(response, UUID.randomUUID(), half, employer, surveyed, "ACCEPTED", 20));
    }
    published.awaitRead();
    RequestSpecification demand =
        GatewayCalls.contracted().queryParam("area", surveyed).queryParam("measure", "demand");

    demand
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items[0].series", equalTo("SURVEY_DEMAND_HALF_YEARLY"))
        .body("items[0].flags", hasItem("GAPS"))
        .body("items[0].history", hasSize(5))
        .body("items[0].points[0].mean", equalTo(20.0f));
    demand
        .queryParam("occupation", "31")
        .get("/forecasts")
        .then()
        .body("items[0].history", hasSize(5))
        .body("items[0].flags", hasItem("ALL_ZERO"));
  }

  @Test
  void dividesDemandByGroupsOfOccupations() {
    ask("demand")
        .queryParam("to", "2026-Q2")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items.occupation", hasItem("72"))
        .body("items", hasSize(3))
        .body("items[0].series", equalTo("VACANCY_OPENINGS_QUARTERLY"))
        .body("items[0].points", hasSize(2))
        .body("items[0].points[0].mean", equalTo(50.0f))
        .body("items[0].flags", hasItem("CONSTANT_HISTORY"));
  }

  @Test
  void tellsTheGapWithTheProbabilityOfAShortage() {
    ask("gap")
        .get("/forecasts")
        .then()
        .statusCode(200)
        .body("items[0].points[0].period", equalTo("2026-Q1"))
        .body("items[0].points[0].mean", equalTo(37.0f))
        .body("items[0].points[0].shortageProbability", equalTo(1.0f));
  }

  @Test
  void inventsNothingWithoutHistory() {
    for (String measure : new String[] {"supply", "demand", "gap"}) {
      GatewayCalls.contracted()
          .queryParam("area", empty)
          .queryParam("measure", measure)
          .get("/forecasts")
          .then()
          .statusCode(200)
          .body("items[0].flags", hasItem("INSUFFICIENT_HISTORY"))
          .body("items[0].points", hasSize(0));
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    ask("supply").queryParam("run", "x").get("/forecasts").then().statusCode(400);
    GatewayCalls.contracted().get("/forecasts").then().statusCode(400);
    ask("supply").queryParam("to", "2126-Q1").get("/forecasts").then().statusCode(400);
  }

  @Test
  void writesATable() {
    String csv =
        ask("supply").queryParam("format", "csv").get("/forecasts").then().extract().asString();

    assertTrue(csv.contains("2026-Q1,FORECAST,13.0,9.8,13.0,16.2"), csv);
  }

  private RequestSpecification ask(String measure) {
    return GatewayCalls.contracted().queryParam("area", area).queryParam("measure", measure);
  }

  private static Object area(UUID id) {
    return Facts.area(id, "F" + id.toString().substring(0, 6), "2008-08-01", null);
  }
}
