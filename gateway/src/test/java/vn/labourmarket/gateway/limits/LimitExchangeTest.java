package vn.labourmarket.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
  private final DataSource dataSource;

  LimitExchangeTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void letsReplicasTogetherAllowWhatOneWould() {
    // Given
    UUID client = UUID.randomUUID();
    Limits here = new Limits(LimitsTest.config(10, 10));
    Limits there = new Limits(LimitsTest.config(10, 10));
    LimitExchange exchangeHere = new LimitExchange(here, dataSource);
    LimitExchange exchangeThere = new LimitExchange(there, dataSource);
    for (int i = 0; i < 4; i++) {
      here.client(client);
      there.client(client);
    }
    // When
    for (int round = 0; round < 3; round++) {
      exchangeHere.exchange();
      exchangeThere.exchange();
    }
    // Then
    int allowed = 0;
    while (here.client(client).refusal().isEmpty()) {
      allowed++;
    }
    assertTrue(allowed >= 2 && allowed <= 3, "allowed=" + allowed);
    exchangeHere.exchange();
    exchangeThere.exchange();
    assertEquals(429, there.client(client).refusal().orElseThrow().type().status());
  }
}
