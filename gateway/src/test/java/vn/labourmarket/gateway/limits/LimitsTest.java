package vn.labourmarket.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.problems.Problem;

class LimitsTest {
  private final UUID client = UUID.randomUUID();
  private final Optional<InetAddress> here = address("203.0.113.9");
  private final Limits limits = standingStill(20, 30, 3);

  /** Limits that refill nothing while a test takes its time. */
  static Limits standingStill(int clientPerMinute, int addressPerMinute, int strangerPerMinute) {
    return new Limits(
        config(clientPerMinute, addressPerMinute, strangerPerMinute),
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return 0;
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        });
  }

  private static LimitsConfig config(
      int clientPerMinute, int addressPerMinute, int strangerPerMinute) {
    return new LimitsConfig() {
      @Override
      public int clientPerMinute() {
        return clientPerMinute;
      }

      @Override
      public int addressPerMinute() {
        return addressPerMinute;
      }

      @Override
      public int strangerPerMinute() {
        return strangerPerMinute;
      }

      @Override
      public int mostRemembered() {
        // As many as by default: replicas of a test also learn what the whole module's tests used.
        return 20_000;
      }

      @Override
      public String exchangeEvery() {
        return "1h";
      }
    };
  }

  static Optional<InetAddress> address(String text) {
    return Optional.of(NetUtil.createInetAddressFromIpAddressString(text));
  }

  @Test
  void refusesTheFirstRequestTooMany() {
    // Given
    for (int i = 0; i < 20; i++) {
      assertTrue(limits.client(client, here).refusal().isEmpty(), "request " + i);
    }
    // When
    Problem refusal = limits.client(client, here).refusal().orElseThrow();
    // Then
    assertEquals(429, refusal.type().status());
    assertTrue(Integer.parseInt(refusal.headers().get("Retry-After")) >= 1);
    assertTrue(limits.client(UUID.randomUUID(), here).refusal().isEmpty());
  }

  @Test
  void tellsWhatIsLeft() {
    // When
    Limits.Verdict verdict = limits.client(client, here);
    // Then
    assertEquals(
        "\"client\";q=20;w=60, \"address\";q=30;w=60", verdict.headers().get("RateLimit-Policy"));
    String left = verdict.headers().get("RateLimit");
    assertTrue(left.matches("\"client\";r=19;t=\\d+, \"address\";r=29;t=\\d+"), left);
  }

  @Test
  void limitsWhatAllClientsAtOneAddressAskTogether() {
    // Given
    UUID other = UUID.randomUUID();
    for (int i = 0; i < 15; i++) {
      assertTrue(limits.client(client, here).refusal().isEmpty(), "request " + i);
      assertTrue(limits.client(other, here).refusal().isEmpty(), "request " + i);
    }
    // When
    Limits.Verdict next = limits.client(client, here);
    // Then
    assertEquals(429, next.refusal().orElseThrow().type().status());
    assertTrue(next.headers().get("RateLimit").startsWith("\"address\";r=0;t="));
    assertTrue(limits.stranger(here).refusal().isEmpty());
    String left = limits.client(client, address("203.0.113.10")).headers().get("RateLimit");
    assertTrue(left.startsWith("\"client\";r=4;"), "not charged for the refusal: " + left);
  }

  @Test
  void takesNothingFromItsNeighboursForAClientThatAsksTooMuch() {
    // Given
    for (int i = 0; i < 100; i++) {
      limits.client(client, here);
    }
    // When
    Limits.Verdict neighbour = limits.client(UUID.randomUUID(), here);
    // Then
    String left = neighbour.headers().get("RateLimit");
    assertTrue(left.contains("\"address\";r=9;"), left);
  }

  @Test
  void countsTheAddressesOfOneSubscriberAsOne() {
    // Given
    for (int i = 1; i <= 3; i++) {
      assertTrue(limits.stranger(address("2001:db8:0:7::" + i)).refusal().isEmpty());
    }
    // When
    Limits.Verdict same = limits.stranger(address("2001:db8:0:7:ffff::9"));
    // Then
    assertTrue(same.refusal().isPresent());
    assertFalse(limits.stranger(address("2001:db8:0:8::1")).refusal().isPresent());
    assertFalse(limits.stranger(address("192.0.2.1")).refusal().isPresent());
  }

  @Test
  void countsWhatOtherReplicasLetThrough() {
    // Given
    limits.takenElsewhere(Subject.client(client), 19);
    assertTrue(limits.client(client, here).refusal().isEmpty());
    // When
    Limits.Verdict next = limits.client(client, here);
    // Then
    assertTrue(next.refusal().isPresent());
  }
}
