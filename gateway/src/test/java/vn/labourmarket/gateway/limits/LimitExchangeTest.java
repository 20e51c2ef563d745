package vn.labourmarket.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.SuiteServers;

/** Two replicas over one real database. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class LimitExchangeTest {
  private static final Optional<InetAddress> ADDRESS = LimitsTest.address("203.0.113.77");

  private final DataSource dataSource;

  LimitExchangeTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void letsReplicasTogetherAllowWhatOneWould() {
    // Given
    UUID client = UUID.randomUUID();
    Limits here = LimitsTest.standingStill(10, 100, 10);
    Limits there = LimitsTest.standingStill(10, 100, 10);
    LimitExchange exchangeHere = new LimitExchange(here, dataSource);
    LimitExchange exchangeThere = new LimitExchange(there, dataSource);
    for (int i = 0; i < 4; i++) {
      here.client(client, ADDRESS);
      there.client(client, ADDRESS);
    }
    // When
    for (int round = 0; round < 3; round++) {
      exchangeHere.exchange();
      exchangeThere.exchange();
    }
    // Then
    int allowed = 0;
    while (here.client(client, ADDRESS).refusal().isEmpty()) {
      allowed++;
    }
    assertTrue(allowed >= 2 && allowed <= 3, "allowed=" + allowed);
    exchangeHere.exchange();
    exchangeThere.exchange();
    assertEquals(429, there.client(client, ADDRESS).refusal().orElseThrow().type().status());
  }

  @Test
  void letsClientsAtOneAddressHaveTogetherWhatOneReplicaWouldGiveThem() {
    // Given
    Optional<InetAddress> office = LimitsTest.address("2001:db8:0:77::1");
    Limits here = LimitsTest.standingStill(100, 10, 100);
    Limits there = LimitsTest.standingStill(100, 10, 100);
    LimitExchange exchangeHere = new LimitExchange(here, dataSource);
    LimitExchange exchangeThere = new LimitExchange(there, dataSource);
    for (int i = 0; i < 5; i++) {
      here.client(UUID.randomUUID(), office);
      there.client(UUID.randomUUID(), office);
    }
    // When
    exchangeHere.exchange();
    exchangeThere.exchange();
    exchangeHere.exchange();
    // Then
    for (Limits replica : List.of(here, there)) {
      Limits.Verdict next = replica.client(UUID.randomUUID(), office);
      assertEquals(429, next.refusal().orElseThrow().type().status());
    }
  }
}
