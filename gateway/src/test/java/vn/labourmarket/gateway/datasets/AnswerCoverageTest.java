package vn.labourmarket.gateway.datasets;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

/** The coverage of survey answers is that of the answers whose rows are shown. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class AnswerCoverageTest {
  private static final String THEN = "2026-04-10T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  private final UUID area = UUID.randomUUID();
  private final UUID accepted = UUID.randomUUID();
  private final UUID waiting = UUID.randomUUID();
  private Published published;

  @BeforeEach
  void oneAcceptedAnswerAndOneThatWaits() {
    published = new Published(market);
    published
        .send(
            EventType.AREA_CHANGED,
            area,
            1,
            THEN,
            Facts.area(area, "S" + area.toString().substring(0, 6), "2008-08-01", null))
        .send(EventType.EMPLOYER_CHANGED, accepted, 1, THEN, Facts.employer(accepted, area))
        .send(EventType.EMPLOYER_CHANGED, waiting, 1, THEN, Facts.employer(waiting, area));
    UUID answer = UUID.randomUUID();
    send(answer, 1, "2026-04-10T00:00:00Z", accepted, "SUBMITTED");
    send(answer, 2, "2026-04-20T00:00:00Z", accepted, "ACCEPTED");
    send(UUID.randomUUID(), 1, "2026-04-10T00:00:00Z", waiting, "SUBMITTED");
    published.awaitRead();
  }

  @Test
  void isThatOfAllForWhoSeesAll() {
    coverage(GatewayCalls.contracted().queryParam("area", area), 0.5f);
  }

  @Test
  void isThatOfTheOrganisationAskedFor() {
    RequestSpecification all = GatewayCalls.contracted().queryParam("area", area);

    coverage(all.queryParam("organisation", accepted), 1.0f);
  }

  @Test
  void isAnEmployersOwn() {
    String key = GatewayCalls.key("\"organisation\":\"%s\"".formatted(waiting), Role.EMPLOYER);

    coverage(GatewayCalls.with(key), 0.0f);
  }

  @Test
  void isWhatWasKnownAtAnInstant() {
    RequestSpecification all = GatewayCalls.contracted().queryParam("area", area);

    coverage(all.queryParam("asOf", "2026-04-19T00:00:00Z"), 0.0f);
  }

  private static void coverage(RequestSpecification call, float share) {
    call.queryParam("period", "2026-H2")
        .get("/datasets/demand/data")
        .then()
        .statusCode(200)
        .body("coverage", equalTo(share));
  }

  private void send(UUID answer, long version, String at, UUID employer, String status) {
    published.send(
        "ACCEPTED".equals(status) ? EventType.RESPONSE_ACCEPTED : EventType.RESPONSE_SUBMITTED,
        answer,
        version,
        at,
        Facts.response(answer, UUID.randomUUID(), employer, area, status, 20));
  }
}
