package vn.labourmarket.platform.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits of connections that a test can reach. */
public final class ImpatientProfile implements QuarkusTestProfile {
  static final int CONNECTIONS = 6;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.idle-timeout", "2S",
        "labourmarket.requests.answer-time", "4S",
        "HTTP_CONNECTIONS", String.valueOf(CONNECTIONS));
  }
}
