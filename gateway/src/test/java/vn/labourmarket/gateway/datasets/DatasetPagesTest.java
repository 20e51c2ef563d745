package vn.labourmarket.gateway.datasets;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

/** An area was cut in two, so that each fact has two rows; single rows or sums, page by page. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class DatasetPagesTest {
  private static final String THEN = "2026-04-10T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID whole = UUID.randomUUID();
  private final UUID north = UUID.randomUUID();
  private final UUID south = UUID.randomUUID();

  private void factsOfACutArea() {
    Published published = new Published(market);
    String code = "W" + whole.toString().substring(0, 6);
    published
        .send(
            EventType.AREA_CHANGED,
            whole,
            1,
            THEN,
            Facts.area(whole, code, "2008-08-01", "2025-06-30"))
        .send(
            EventType.AREA_CHANGED,
            north,
            1,
            THEN,
            Facts.area(north, code + "N", "2025-07-01", null))
        .send(
            EventType.AREA_CHANGED,
            south,
            1,
            THEN,
            Facts.area(south, code + "S", "2025-07-01", null))
        .send(
            EventType.AREA_SUCCEEDED,
            whole + "/" + north,
            1,
            THEN,
            Facts.succession(whole, north, "0.25", "2025-07-01"))
        .send(
            EventType.AREA_SUCCEEDED,
            whole + "/" + south,
            1,
            THEN,
            Facts.succession(whole, south, "0.75", "2025-07-01"));
    for (int i = 1; i <= 3; i++) {
      UUID institution = UUID.randomUUID();
      published.send(
          EventType.INSTITUTION_CHANGED,
          institution,
          1,
          THEN,
          Facts.institution(institution, whole, false));
      report(published, institution, "2024-M10", "ENR_MONTHLY", 40);
      report(published, institution, "2024-Q3", "ENR_Q", 0);
      report(published, institution, "2024-Q4", "ENR_Q", 100 * i);
      if (i < 3) {
        report(published, institution, "2025-M01", "ENR_MONTHLY", 8 * i);
      }
      UUID employer = UUID.randomUUID();
      UUID response = UUID.randomUUID();
      published
          .send(EventType.EMPLOYER_CHANGED, employer, 1, THEN, Facts.employer(employer, whole))
          .send(
              EventType.RESPONSE_ACCEPTED,
              response,
              1,
              THEN,
              Facts.response(response, UUID.randomUUID(), employer, whole, "ACCEPTED", 12));
    }
    published.awaitRead();
  }

  private void report(
      Published published, UUID institution, String period, String obligation, long intake) {
    UUID report = UUID.randomUUID();
    published.send(
        EventType.REPORT_ACCEPTED,
        report,
        1,
        THEN,
        Facts.report(report, institution, whole, period, obligation, "ACCEPTED", intake));
  }

  @Test
  void pagesOfAnySizeTogetherAreTheWhole() {
    // Given
    factsOfACutArea();
    String areas = "\"areaIds\":[\"%s\",\"%s\"]".formatted(north, south);
    String single = GatewayCalls.key(areas, Role.FORECASTER);
    String sums = GatewayCalls.key(areas, Role.LEADER);

    for (String dataset : List.of("enrollment", "demand")) {
      for (String asOf : List.of("", "&asOf=2026-05-01T00:00:00Z")) {
        for (String key : List.of(single, sums)) {
          String path = "/datasets/%s/data?from=2024%s".formatted(dataset, asOf);

          // When
          List<Map<String, Object>> whole = walk(key, path, 500);

          // Then
          assertEquals(rowsExpected(dataset, key.equals(single)), whole.size(), path);
          assertEquals(whole, walk(key, path, 1), path);
          assertEquals(whole, walk(key, path, 2), path);
          assertEquals(whole.size() + 1, linesOfCsv(key, path), path);
        }
      }
    }
  }

  /** Five reports count and have lines; the sums of them are of two periods. */
  private static int rowsExpected(String dataset, boolean single) {
    boolean enrollment = dataset.equals("enrollment");
    if (single) {
      return 2 * (enrollment ? 5 : 3);
    }
    return 2 * (enrollment ? 2 : 3);
  }

  @Test
  void aMonthCountsWhereItsQuarterWasNotAskedFor() {
    factsOfACutArea();

    GatewayCalls.contracted()
        .queryParam("area", north)
        .queryParam("period", "2024-M10")
        .get("/datasets/enrollment/data")
        .then()
        .statusCode(200)
        .body("items.newIntake", equalTo(List.of(10, 10, 10)));
  }

  @Test
  void aTableSaysInHeadersWhatAPageSaysInMembers() {
    factsOfACutArea();
    String path = "/datasets/enrollment/data?period=2024-Q4&area=" + north;

    var page = GatewayCalls.contracted().get(path).then().statusCode(200).extract();
    var table =
        GatewayCalls.contracted().get(path + "&format=csv").then().statusCode(200).extract();

    assertEquals(page.path("asOf"), table.header("X-As-Of"));
    assertEquals(
        page.<Float>path("coverage").floatValue(), Float.parseFloat(table.header("X-Coverage")));
    assertNull(table.header("X-Incomplete"));
  }

  @Test
  void refusesForgedCursors() {
    for (String key : List.of("x", "2024-01-01/2024-03-31/x/y", "2024-13-01/2/3/4", "///")) {
      String cursor =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(key.getBytes(StandardCharsets.UTF_8));
      for (String dataset : List.of("enrollment", "demand", "vacancies")) {
        GatewayCalls.contracted()
            .queryParam("cursor", cursor)
            .get("/datasets/{id}/data", dataset)
            .then()
            .statusCode(400)
            .body("parameter", equalTo("cursor"));
      }
    }
  }

  private static List<Map<String, Object>> walk(String key, String path, int limit) {
    List<Map<String, Object>> rows = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          GatewayCalls.with(key)
              .get(path + "&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract();
      rows.addAll(page.<List<Map<String, Object>>>path("items"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    return rows;
  }

  private static long linesOfCsv(String key, String path) {
    return GatewayCalls.with(key)
        .get(path + "&format=csv")
        .then()
        .extract()
        .asString()
        .lines()
        .count();
  }
}
