package vn.labourmarket.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.labourmarket.embedded.ApplicationDatabase;
import vn.labourmarket.embedded.EmbeddedServers;

/**
 * Gives a {@code @QuarkusTest} a database of its own on a real PostgreSQL, entered by the two roles
 * that applications have, and a real Kafka. Use it as
 * {@code @QuarkusTestResource(SuiteServers.class)} on every resource test of a module, so that the
 * application starts once.
 */
public class SuiteServers implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    EmbeddedServers servers = EmbeddedServers.shared();
    ApplicationDatabase database = servers.createApplicationDatabase("t");
    TestClock.reset();
    return Map.ofEntries(
        Map.entry("DATABASE_URL", database.url()),
        Map.entry("DATABASE_USER", database.application().user()),
        Map.entry("DATABASE_PASSWORD", database.application().password()),
        Map.entry("DATABASE_OWNER_USER", database.owner().user()),
        Map.entry("DATABASE_OWNER_PASSWORD", database.owner().password()),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers()),
        Map.entry("TOPIC_PARTITIONS", "2"),
        Map.entry("TOKEN_PUBLIC_KEY", TestKeys.publicKeyFile()),
        Map.entry("TOKEN_PRIVATE_KEY", TestKeys.privateKeyFile()),
        Map.entry("CLOCK_FILE", TestClock.file().toString()));
  }

  @Override
  public void stop() {
    TestClock.reset();
  }
}
