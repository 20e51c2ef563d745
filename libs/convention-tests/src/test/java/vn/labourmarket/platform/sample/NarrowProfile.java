package vn.labourmarket.platform.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Limits of connections that a test can reach, to the application and to its database. One profile
 * for both, since each costs a start of the application.
 */
public final class NarrowProfile implements QuarkusTestProfile {
  static final int CONNECTIONS = 20;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.idle-timeout", "3S",
        "labourmarket.requests.answer-time", "8S",
        "labourmarket.requests.body-time", "60S",
        "HTTP_CONNECTIONS", String.valueOf(CONNECTIONS),
        "quarkus.datasource.jdbc.max-size", "1",
        "labourmarket.outbox.enabled", "false",
        "labourmarket.rows.scoped", "true",
        "quarkus.flyway.locations",
            "db/platform/outbox,db/platform/inbox,db/platform/idempotency,db/platform/rows,"
                + "db/platform/grants,db/migration,db/owned");
  }
}
