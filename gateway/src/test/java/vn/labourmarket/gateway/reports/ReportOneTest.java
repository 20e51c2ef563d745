package vn.labourmarket.gateway.reports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
class ReportOneTest {
  private static final String THEN = "2021-04-09T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  @Test
  void showsProgressInTotalAndInDetailWithTheMissing() {
    // Given two institutions with plans of which one has reported
    UUID area = UUID.randomUUID();
    UUID reported = UUID.randomUUID();
    UUID silent = UUID.randomUUID();
    UUID report = UUID.randomUUID();
    String code = "R" + area.toString().substring(0, 6);
    Published published = new Published(market);
    published.send(
        EventType.AREA_CHANGED, area, 1, THEN, Facts.area(area, code, "2008-08-01", null));
    for (UUID institution : new UUID[] {reported, silent}) {
      UUID plan = UUID.randomUUID();
      published
          .send(
              EventType.INSTITUTION_CHANGED,
              institution,
              1,
              THEN,
              Facts.institution(institution, area, true))
          .send(
              EventType.PLAN_REGISTERED,
              plan,
              1,
              THEN,
              Facts.plan(plan, institution, area, 2021, 1, "REGISTERED", 1000));
    }
    published
        .send(
            EventType.REPORT_ACCEPTED,
            report,
            1,
            THEN,
            Facts.report(report, reported, area, "2021-Q1", "ACCEPTED", 250))
        .awaitRead();

    // When
    var answer =
        GatewayCalls.contracted()
            .queryParam("area", code)
            .queryParam("period", "2021-Q1")
            .get("/reports/R1")
            .then()
            .statusCode(200);

    // Then
    answer
        .body("total.plan", equalTo(2000))
        .body("total.intake", equalTo(250))
        .body("total.planPct", equalTo(12.5f))
        .body("total.remaining", equalTo(1750))
        .body("byInstitution", hasSize(2))
        .body("byLevel[0].titleVi", equalTo("Cao đẳng"))
        .body("byLevel[0].titleEn", equalTo("College"))
        .body("byLevel[0].plan", equalTo(2000))
        .body("byEntryBackground[0].intake", equalTo(250))
        .body("missing", hasSize(1))
        .body("missing[0].institutionId", equalTo(silent.toString()))
        .body("coverage", equalTo(0.5f))
        .body("noticeVi", equalTo("Có số liệu minh hoạ, không phải số liệu thật."))
        .body("version", matchesPattern("[0-9a-f]{16}"));
    String csv =
        GatewayCalls.contracted()
            .queryParam("area", code)
            .queryParam("period", "2021-Q1")
            .header("Accept", "text/csv")
            .get("/reports/R1")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains("total,,Tổng số,Total,2000,2000,250,12.5"), csv);
    assertTrue(csv.contains("missing," + silent), csv);
  }
}
