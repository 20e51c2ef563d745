package vn.labourmarket.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.problems.Problem;

class LimitsTest {
  private final UUID client = UUID.randomUUID();
  private final Limits limits = new Limits(config(20, 3));

  static LimitsConfig config(int clientPerMinute, int strangerPerMinute) {
    return new LimitsConfig() {
      @Override
      public int clientPerMinute() {
        return clientPerMinute;
      }

      @Override
      public int strangerPerMinute() {
        return strangerPerMinute;
      }

      @Override
      public int mostRemembered() {
        return 100;
      }

      @Override
      public String exchangeEvery() {
        return "1h";
      }
    };
  }

  private static Optional<InetAddress> address(String text) throws UnknownHostException {
    return Optional.of(InetAddress.getByName(text));
  }

  @Test
  void refusesTheFirstRequestTooMany() {
    // Given
    for (int i = 0; i < 20; i++) {
      assertTrue(limits.client(client).refusal().isEmpty(), "request " + i);
    }
    // When
    Problem refusal = limits.client(client).refusal().orElseThrow();
    // Then
    assertEquals(429, refusal.type().status());
    assertTrue(Integer.parseInt(refusal.headers().get("Retry-After")) >= 1);
    assertTrue(limits.client(UUID.randomUUID()).refusal().isEmpty());
  }

  @Test
  void tellsWhatIsLeft() {
    // When
    Limits.Verdict verdict = limits.client(client);
    // Then
    assertEquals("\"client\";q=20;w=60", verdict.headers().get("RateLimit-Policy"));
    assertTrue(
        verdict.headers().get("RateLimit").startsWith("\"client\";r=19;t="),
        verdict.headers().toString());
  }

  @Test
  void countsTheAddressesOfOneSubscriberAsOne() throws UnknownHostException {
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
    limits.takenElsewhere(Subjects.client(client), 19);
    assertTrue(limits.client(client).refusal().isEmpty());
    // When
    Limits.Verdict next = limits.client(client);
    // Then
    assertTrue(next.refusal().isPresent());
  }
}
