package vn.labourmarket.gateway.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.test.SuiteServers;

/** What the catalogue corrects of areas. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class AreasCopyTest {
  private static final String THEN = "2026-04-10T00:00:00Z";

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  @Inject Areas areas;

  private final UUID whole = UUID.randomUUID();
  private final UUID north = UUID.randomUUID();
  private final UUID south = UUID.randomUUID();

  @Test
  void forgetsAWithdrawnSuccessionAndLosesNothing() {
    // Given
    Published published = new Published(market);
    send(published, whole, "2008-08-01", "2025-06-30");
    send(published, north, "2025-07-01", null);
    send(published, south, "2025-07-01", null);
    succession(published, north, 1, "0.25");
    succession(published, south, 1, "0.75");
    // When
    succession(published, north, 2, "1");
    succession(published, south, 2, "0");
    published.awaitRead();
    // Then
    assertEquals(
        List.of(new AreaShare(whole, north, BigDecimal.ONE)),
        areas.map().sharesOf(whole, LocalDate.of(2026, 1, 1)));
  }

  private void send(Published published, UUID id, String from, String to) {
    String code = "V" + id.toString().substring(0, 6);
    published.send(EventType.AREA_CHANGED, id, 1, THEN, Facts.area(id, code, from, to));
  }

  private void succession(Published published, UUID to, long version, String weight) {
    published.send(
        EventType.AREA_SUCCEEDED,
        whole + "/" + to,
        version,
        THEN,
        Facts.succession(whole, to, weight, "2025-07-01"));
  }
}
