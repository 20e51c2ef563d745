package vn.labourmarket.platform.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits of connections that a test can reach. */
public final class ImpatientProfile implements QuarkusTestProfile {
  static final int CONNECTIONS = 6;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.idle-timeout", "3S",
        "labourmarket.requests.answer-time", "8S",
        "labourmarket.requests.body-time", "60S",
        "HTTP_CONNECTIONS", String.valueOf(CONNECTIONS));
  }
}
