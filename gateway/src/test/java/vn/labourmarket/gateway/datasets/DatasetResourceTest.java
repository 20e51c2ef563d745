package vn.labourmarket.gateway.datasets;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class DatasetResourceTest {
  private static final String THEN = "2026-04-10T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID merged = UUID.randomUUID();
  private final List<UUID> old = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
  private final UUID institution = UUID.randomUUID();
  private final String code = "Z" + merged.toString().substring(0, 6);

  /** Scenario 24: three provinces become one on 1 July 2025 and the code of the first stays. */
  private Published mergedProvince() {
    Published published = new Published(market);
    long[] intake = {4_900, 3_800, 2_300};
    published.send(
        EventType.AREA_CHANGED, merged, 1, THEN, Facts.area(merged, code, "2025-07-01", null));
    for (int i = 0; i < 3; i++) {
      UUID area = old.get(i);
      String oldCode = i == 0 ? code : code + i;
      published
          .send(
              EventType.AREA_CHANGED,
              area,
              1,
              THEN,
              Facts.area(area, oldCode, "2008-08-01", "2025-06-30"))
          .send(
              EventType.AREA_SUCCEEDED,
              area + "/" + merged,
              1,
              THEN,
              Facts.succession(area, merged, "1", "2025-07-01"));
      UUID school = i == 0 ? institution : UUID.randomUUID();
      UUID report = UUID.randomUUID();
      published
          .send(
              EventType.INSTITUTION_CHANGED,
              school,
              1,
              THEN,
              Facts.institution(school, area, false))
          .send(
              EventType.REPORT_ACCEPTED,
              report,
              1,
              THEN,
              Facts.report(report, school, area, "2025-Q1", "ACCEPTED", intake[i]));
    }
    UUID report = UUID.randomUUID();
    published.send(
        EventType.REPORT_ACCEPTED,
        report,
        1,
        THEN,
        Facts.report(report, institution, merged, "2026-Q1", "ACCEPTED", 11_550));
    published.awaitRead();
    return published;
  }

  @Test
  void scenarioTwentyFourComparesOnTodaysTerritory() {
    mergedProvince();

    ask()
        .queryParam("area", code)
        .queryParam("period", "2026-Q1")
        .queryParam("code", "SAME_PERIOD_PCT")
        .get("/indicators")
        .then()
        .statusCode(200)
        .body("items[0].value", equalTo(105.0f))
        .body("items[0].denominator", equalTo(11000))
        .body("items[0].note", equalTo("restated"))
        .body("demonstration", equalTo(false));
    ask()
        .queryParam("area", code)
        .queryParam("period", "2026-Q1")
        .queryParam("code", "SAME_PERIOD_PCT")
        .queryParam("basis", "asReported")
        .get("/indicators")
        .then()
        .statusCode(200)
        .body("items[0].value", nullValue())
        .body("items[0].reason", equalTo("NO_BASE"));
  }

  @Test
  void carriesHistoryOverToTodaysAreasOrLeavesItAsReported() {
    mergedProvince();

    ask()
        .queryParam("area", code)
        .queryParam("period", "2025-Q1")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items.newIntake", hasItems(4900, 3800, 2300))
        .body("items[0].areaId", equalTo(merged.toString()))
        .body("items[0].restated", equalTo(true))
        .body("coverage", equalTo(1.0f))
        .body("asOf", notNullValue());
    ask()
        .queryParam("area", code)
        .queryParam("period", "2025-Q1")
        .queryParam("basis", "asReported")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].areaId", equalTo(old.get(0).toString()))
        .body("items[0].newIntake", equalTo(4900));
  }

  @Test
  void asksBackWhenACodeMeantSeveralAreas() {
    mergedProvince();

    ask()
        .queryParam("area", code)
        .queryParam("basis", "asReported")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_AMBIGUOUS"))
        .body("candidates.id", hasItems(merged.toString(), old.get(0).toString()));
    ask()
        .queryParam("area", code + 1)
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_EXPIRED"))
        .body("successors[0].id", equalTo(merged.toString()));
    ask()
        .queryParam("area", "no-such-code")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_UNKNOWN"));
  }

  @Test
  void walksThroughPagesWithoutLossOrRepetition() {
    mergedProvince();

    var first =
        ask()
            .queryParam("area", code)
            .queryParam("limit", 3)
            .get("/datasets/enrollment/data")
            .then()
            .statusCode(200)
            .body("items", hasSize(3))
            .header("Link", endsWith(">; rel=\"next\""))
            .extract();
    ask()
        .queryParam("area", code)
        .queryParam("limit", 3)
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].period", equalTo("2026-Q1"))
        .body("nextCursor", nullValue());
  }

  @Test
  void streamsTheWholeAsCsvThatNoSpreadsheetRuns() {
    mergedProvince();

    byte[] csv =
        ask()
            .queryParam("area", code)
            .queryParam("format", "csv")
            .get("/datasets/enrollment/data")
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .extract()
            .asByteArray();

    String text = new String(csv, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFperiod,areaId,areaCode,areaName"), text);
    assertEquals(5, text.lines().count());
    assertTrue(text.contains(",'=Trường Cao đẳng thử,"), text);
  }

  @Test
  void showsAggregatesWithoutOrganisationsToLeaders() {
    mergedProvince();
    String leader = GatewayCalls.key("\"areaIds\":[\"%s\"]".formatted(merged), Role.LEADER);

    GatewayCalls.with(leader)
        .queryParam("area", code)
        .queryParam("period", "2025-Q1")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].newIntake", equalTo(11000))
        .body("items[0].organisationId", nullValue());
    GatewayCalls.with(leader)
        .queryParam("organisation", institution)
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(403);
  }

  @Test
  void countsNoVacancyThatEndedAsADraft() {
    // Given
    Published published = mergedProvince();
    UUID employer = UUID.randomUUID();
    UUID vacancy = UUID.randomUUID();
    // When
    published
        .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, merged))
        .send(
            EventType.VACANCY_CLOSED,
            vacancy,
            2,
            THEN,
            Facts.abandonedDraft(vacancy, employer, merged, "2026-03-31T17:00:00Z"))
        .awaitRead();
    // Then
    ask()
        .queryParam("organisation", employer)
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void refusesAreasThatNoFactsAreKeptBy() {
    Published published = mergedProvince();
    UUID commune = UUID.randomUUID();
    AreaState state =
        new AreaState(
            commune,
            "COMMUNE",
            code + "999",
            merged,
            LocalDate.parse("2020-01-01"),
            null,
            "Nghị quyết thử",
            null,
            List.of(
                new AreaState.DatedName(
                    "Xã thử", "Test", "COMMUNE", LocalDate.parse("2020-01-01"), null, null)));
    published.send(EventType.AREA_CHANGED, commune, 1, THEN, state).awaitRead();

    ask()
        .queryParam("area", commune)
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_LEVEL"));
  }

  @Test
  void listsVacanciesOfAnEmployer() {
    Published published = mergedProvince();
    UUID employer = UUID.randomUUID();
    UUID vacancy = UUID.randomUUID();
    published
        .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, merged))
        .send(
            EventType.VACANCY_POSTED,
            vacancy,
            1,
            THEN,
            Facts.vacancy(vacancy, employer, merged, "7212", 5, "2026-03-31T17:00:00Z"))
        .awaitRead();

    ask()
        .queryParam("organisation", employer)
        .queryParam("occupation", "72")
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].vacancyId", equalTo(vacancy.toString()))
        .body("items[0].period", equalTo("2026-Q2"))
        .body("items[0].number", equalTo(5))
        .body("demonstration", equalTo(true));
    UUID second = UUID.randomUUID();
    published
        .send(
            EventType.VACANCY_POSTED,
            second,
            1,
            THEN,
            Facts.vacancy(second, employer, merged, "8111", 7, "2026-01-05T00:00:00Z"))
        .awaitRead();
    var page =
        ask()
            .queryParam("organisation", employer)
            .queryParam("limit", 1)
            .get("/datasets/vacancies/data")
            .then()
            .body("items", hasSize(1))
            .extract();
    ask()
        .queryParam("organisation", employer)
        .queryParam("limit", 1)
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get("/datasets/vacancies/data")
        .then()
        .body("items", hasSize(1))
        .body("items[0].vacancyId", not(equalTo(page.<String>path("items[0].vacancyId"))))
        .body("nextCursor", nullValue());
    ask()
        .queryParam("vacancy", second)
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(200)
        .body("items.vacancyId", equalTo(List.of(second.toString())))
        .body("items[0].version", equalTo(1));
    ask().queryParam("vacancy", second).get("/datasets/demand/data").then().statusCode(400);
    ask().queryParam("vacancy", "x").get("/datasets/vacancies/data").then().statusCode(400);
    GatewayCalls.with(GatewayCalls.keyOf(Role.PUBLIC))
        .queryParam("vacancy", second)
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(403);
    String other = GatewayCalls.key("\"organisation\":\"%s\"".formatted(employer), Role.EMPLOYER);
    GatewayCalls.with(other)
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    GatewayCalls.with(other)
        .queryParam("organisation", institution)
        .get("/datasets/vacancies/data")
        .then()
        .statusCode(403);
  }

  @Test
  void describesItsColumns() {
    ask()
        .get("/datasets")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("enrollment", "demand"));
    ask()
        .get("/datasets/enrollment")
        .then()
        .statusCode(200)
        .body("columns.name", hasItems("period", "newIntake", "restated"))
        .body("titleVi", startsWith("Kết quả"));
    ask().get("/datasets/weather/data").then().statusCode(404);
    ask().queryParam("format", "pdf").get("/datasets/demand/data").then().statusCode(406);
  }

  private static RequestSpecification ask() {
    return GatewayCalls.contracted();
  }
}
