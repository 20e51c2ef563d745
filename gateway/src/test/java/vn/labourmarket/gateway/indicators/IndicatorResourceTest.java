package vn.labourmarket.gateway.indicators;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class IndicatorResourceTest {
  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID area = UUID.randomUUID();
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();
  private final UUID planOne = UUID.randomUUID();
  private final UUID reportTwo = UUID.randomUUID();
  private Published published;

  @BeforeEach
  void publishAProvince() {
    TestClock.set("2026-11-20T02:00:00Z");
    published = new Published(market);
    published
        .send(
            EventType.AREA_CHANGED,
            area,
            1,
            "2020-01-01T00:00:00Z",
            Facts.area(area, "X" + area.toString().substring(0, 6), "2008-08-01", null))
        .send(
            EventType.INSTITUTION_CHANGED,
            one,
            1,
            "2020-01-02T00:00:00Z",
            Facts.institution(one, area, true))
        .send(
            EventType.INSTITUTION_CHANGED,
            two,
            1,
            "2020-01-02T00:00:00Z",
            Facts.institution(two, area, true));
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  /** Plans 34,985; accepted intake of Q1/2021 4,618. */
  private void phuTho2021() {
    plan(planOne, one, 1, 1, "REGISTERED", 30_000);
    plan(UUID.randomUUID(), two, 1, 1, "REGISTERED", 4_985);
    report(UUID.randomUUID(), one, 1, "2021-Q1", "ACCEPTED", 4_198);
    report(reportTwo, two, 1, "2021-Q1", "ACCEPTED", 420);
    published.awaitRead();
  }

  @Test
  void scenarioOneTellsAttainmentAndRemainder() {
    phuTho2021();

    indicators("2021-Q1", "PLAN_PCT,REMAINING", "")
        .body("items[0].value", equalTo(13.2f))
        .body("items[0].numerator", equalTo(4618))
        .body("items[0].denominator", equalTo(34985))
        .body("items[0].unit", equalTo("PERCENT"))
        .body("items[1].value", equalTo(30367))
        .body("coverage", equalTo(1.0f))
        .body("demonstration", equalTo(true))
        .body("asOf", notNullValue());
  }

  @Test
  void scenarioTwoComparesWithTheSamePeriod() {
    phuTho2021();
    report(UUID.randomUUID(), one, 1, "2020-Q1", "ACCEPTED", 4_288);
    published.awaitRead();

    indicators("2021-Q1", "SAME_PERIOD_PCT", "")
        .body("items[0].value", equalTo(107.7f))
        .body("items[0].difference", equalTo(330))
        .body("items[0].note", nullValue());
  }

  @Test
  void scenarioThreeSaysThatThereIsNoBase() {
    phuTho2021();

    indicators("2021-Q1", "SAME_PERIOD_PCT", "")
        .body("items[0].value", nullValue())
        .body("items[0].reason", equalTo("NO_BASE"))
        .body("items[0].numerator", equalTo(4618));
    indicators("2019-Q1", "", "").body("items.reason", hasItem("NO_DATA"));
  }

  @Test
  void scenarioFourShowsAmendedAndFirstPlan() {
    plan(planOne, one, 1, 1, "REGISTERED", 1_200);
    report(UUID.randomUUID(), one, 1, "2021-Q1", "ACCEPTED", 300);
    published.awaitRead();
    indicators("2021-Q1", "PLAN_PCT", "").body("items[0].value", equalTo(25.0f));

    plan(planOne, one, 2, 2, "SUBMITTED", 1_500);
    published.awaitRead();
    indicators("2021-Q1", "PLAN_PCT", "").body("items[0].value", equalTo(25.0f));

    plan(planOne, one, 3, 2, "REGISTERED", 1_500);
    published.awaitRead();
    indicators("2021-Q1", "PLAN_PCT", "")
        .body("items[0].value", equalTo(20.0f))
        .body("items[0].valueOfFirstPlan", equalTo(25.0f))
        .body("items[0].firstPlan", equalTo(1200));
  }

  @Test
  void scenarioTenCountsARevisionAndRemembersWhatWasKnownBefore() {
    phuTho2021();
    report(UUID.randomUUID(), one, 1, "2020-Q1", "ACCEPTED", 4_288);
    report(reportTwo, two, 2, "2021-Q1", "REVISION_OPEN", 420);
    published.awaitRead();
    indicators("2021-Q1", "PLAN_PCT", "").body("items[0].numerator", equalTo(4618));

    published
        .send(
            EventType.REPORT_REVISED,
            reportTwo,
            3,
            "2021-05-01T00:00:00Z",
            Facts.report(reportTwo, two, area, "2021-Q1", "ACCEPTED", 402))
        .awaitRead();

    indicators("2021-Q1", "PLAN_PCT,SAME_PERIOD_PCT", "")
        .body("items[0].numerator", equalTo(4600))
        .body("items[0].value", equalTo(13.1f))
        .body("items[1].value", equalTo(107.3f));
    indicators("2021-Q1", "PLAN_PCT", "2021-04-30T00:00:00Z")
        .body("items[0].numerator", equalTo(4618))
        .body("asOf", equalTo("2021-04-30T00:00:00Z"));
  }

  @Test
  void scenarioTwentyThreeCountsOnceWhatCameTwiceOrLate() {
    phuTho2021();
    Published.Occurrence newer =
        Published.occurrence(
            EventType.REPORT_ACCEPTED,
            reportTwo,
            5,
            "2021-04-12T00:00:00Z",
            Facts.report(reportTwo, two, area, "2021-Q1", "ACCEPTED", 420));
    Published.Occurrence older =
        Published.occurrence(
            EventType.REPORT_ACCEPTED,
            reportTwo,
            4,
            "2021-04-11T00:00:00Z",
            Facts.report(reportTwo, two, area, "2021-Q1", "ACCEPTED", 999));

    published.send(newer).send(newer).send(older).send(newer).awaitRead();

    indicators("2021-Q1", "PLAN_PCT", "").body("items[0].numerator", equalTo(4618));
  }

  @Test
  void quarterlyReportsWinOverMonthlyOnesOfTheSameQuarter() {
    monthly("2021-M01", 100);
    monthly("2021-M02", 100);
    monthly("2021-M04", 7);
    report(UUID.randomUUID(), one, 1, "2021-Q1", "ACCEPTED", 250);
    published.awaitRead();

    indicators("2021-H1", "PLAN_PCT", "")
        .body("items[0].numerator", equalTo(257))
        .body("items[0].reason", equalTo("NO_PLAN"));
    indicators("2021-M02", "PLAN_PCT", "").body("items[0].numerator", equalTo(200));
  }

  @Test
  void aMonthIsNotTheReportOfItsQuarter() {
    monthly("2021-M03", 100);
    published.awaitRead();
    indicators("2021-Q1", "PLAN_PCT", "")
        .body("items[0].numerator", equalTo(100))
        .body("coverage", equalTo(0.0f));
    indicators("2021-M03", "PLAN_PCT", "").body("coverage", equalTo(1.0f));

    monthly("2021-M01", 100);
    monthly("2021-M02", 100);
    published.awaitRead();

    indicators("2021-Q1", "PLAN_PCT", "").body("coverage", equalTo(1.0f));
    indicators("2021-H1", "PLAN_PCT", "").body("coverage", equalTo(0.0f));
  }

  @Test
  void whoBeganInTheThirdQuarterOwesNothingOfThoseBefore() {
    report(UUID.randomUUID(), one, 1, "2021-Q3", "ACCEPTED", 250);
    published.awaitRead();
    indicators("2021-9M", "PLAN_PCT", "").body("coverage", equalTo(1.0f));
    indicators("2021", "PLAN_PCT", "").body("coverage", equalTo(0.0f));

    report(UUID.randomUUID(), one, 1, "2020-Q4", "ACCEPTED", 250);
    published.awaitRead();
    indicators("2021-9M", "PLAN_PCT", "").body("coverage", equalTo(0.0f));
  }

  @Test
  void whoseYearBeganWithAPlanOwesTheQuartersSinceThen() {
    published.send(
        EventType.PLAN_REGISTERED,
        planOne,
        1,
        "2021-07-05T00:00:00Z",
        Facts.plan(planOne, one, area, 2021, 1, "REGISTERED", 500));
    report(UUID.randomUUID(), one, 1, "2021-Q3", "ACCEPTED", 250);
    published.awaitRead();
    indicators("2021-9M", "PLAN_PCT", "").body("coverage", equalTo(1.0f));

    plan(UUID.randomUUID(), two, 1, 1, "REGISTERED", 500);
    report(UUID.randomUUID(), two, 1, "2021-Q3", "ACCEPTED", 250);
    published.awaitRead();
    indicators("2021-9M", "PLAN_PCT", "").body("coverage", equalTo(0.5f));
  }

  @Test
  void institutionsSeeTheirOwnFiguresOnly() {
    phuTho2021();
    String key = GatewayCalls.key("\"organisation\":\"%s\"".formatted(two), Role.INSTITUTION_CLERK);

    GatewayCalls.with(key)
        .queryParam("period", "2021-Q1")
        .get("/indicators")
        .then()
        .statusCode(200)
        .body("items[0].numerator", equalTo(420));
    GatewayCalls.with(key)
        .queryParam("period", "2021-Q1")
        .queryParam("organisation", one)
        .get("/indicators")
        .then()
        .statusCode(403);
    String labour = GatewayCalls.key("\"areaIds\":[]", Role.LABOUR_AUTHORITY);
    GatewayCalls.with(labour)
        .queryParam("period", "2021-Q1")
        .queryParam("area", area)
        .get("/indicators")
        .then()
        .statusCode(403);
  }

  @Test
  void asksForAPeriodThatItCanRead() {
    GatewayCalls.contracted()
        .get("/indicators")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("period"));
    GatewayCalls.contracted()
        .queryParam("period", "2021-Q1")
        .queryParam("areas", "25")
        .get("/indicators")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_PARAMETER"));
  }

  @Test
  void doesNotKnowTheFuture() {
    published.awaitRead();
    for (String path : new String[] {"/indicators", "/reports/R1", "/datasets/enrollment/data"}) {
      GatewayCalls.contracted()
          .queryParam("area", area)
          .queryParam("period", "2021-Q1")
          .queryParam("asOf", "2026-11-20T02:01:01Z")
          .get(path)
          .then()
          .statusCode(400)
          .body("code", equalTo("INVALID_PARAMETER"))
          .body("parameter", equalTo("asOf"));
    }
    indicators("2021-Q1", "", "2026-11-20T02:00:00Z");
    indicators("2021-Q1", "", "2026-11-20T02:01:00Z");
  }

  private ValidatableResponse indicators(String period, String codes, String asOf) {
    var call =
        GatewayCalls.contracted()
            .queryParam("area", area)
            .queryParam("period", period)
            .queryParam("code", codes);
    return (asOf.isEmpty() ? call : call.queryParam("asOf", asOf))
        .get("/indicators")
        .then()
        .statusCode(200);
  }

  private void monthly(String period, long intake) {
    UUID id = UUID.randomUUID();
    published.send(
        EventType.REPORT_ACCEPTED,
        id,
        1,
        "2021-04-09T00:00:00Z",
        Facts.report(id, one, area, period, "ENR_MONTHLY", "ACCEPTED", intake));
  }

  private void plan(
      UUID id, UUID institution, long version, int planVersion, String status, long total) {
    published.send(
        planVersion > 1 ? EventType.PLAN_AMENDED : EventType.PLAN_REGISTERED,
        id,
        version,
        "2021-01-10T00:00:00Z",
        Facts.plan(id, institution, area, 2021, planVersion, status, total));
  }

  private void report(
      UUID id, UUID institution, long version, String period, String status, long intake) {
    published.send(
        EventType.REPORT_ACCEPTED,
        id,
        version,
        "2021-04-09T00:00:00Z",
        Facts.report(id, institution, area, period, status, intake));
  }
}
