package vn.labourmarket.gateway.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.gateway.access.AccessConfig;
import vn.labourmarket.gateway.access.KeyHash;
import vn.labourmarket.platform.access.Role;

/**
 * Makes sure at every start that the key in BOOTSTRAP_ADMIN_KEY opens as an administrator. A key
 * given by an earlier start is revoked, so that changing the variable changes the key.
 */
@ApplicationScoped
class BootstrapService {
  private static final String NAME = "bootstrap";

  /** The actor of what a start does; keys that a person issued for this client stay. */
  private static final String START = "start";

  private static final UUID CLIENT =
      UUID.nameUUIDFromBytes("labour-market/bootstrap".getBytes(US_ASCII));

  private final ApiClientRepository clients;
  private final ApiKeyRepository keys;
  private final AccessConfig config;
  private final Clock clock;

  BootstrapService(
      ApiClientRepository clients, ApiKeyRepository keys, AccessConfig config, Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  void start(@Observes StartupEvent start) {
    config.bootstrapKey().ifPresent(this::ensure);
  }

  private void ensure(String secret) {
    if (!KeyHash.isPlausible(secret)) {
      throw new IllegalStateException(
          "BOOTSTRAP_ADMIN_KEY must have 16 to 200 visible ASCII characters");
    }
    Instant now = clock.instant();
    ApiClient client = clients.findById(CLIENT);
    if (client == null) {
      client =
          new ApiClient(
              CLIENT,
              NAME,
              Set.of(Role.ADMINISTRATOR),
              true,
              Set.of(),
              null,
              List.of(),
              START,
              now);
      clients.persistAndFlush(client);
      Log.infof("administrator client registered: name=%s", NAME);
    }
    client.restoreAdministrator(now);
    ApiKey key = keys.withHash(KeyHash.of(secret)).orElse(null);
    if (key == null) {
      key = new ApiKey(UUID.randomUUID(), CLIENT, NAME, secret, null, List.of(), START, now);
      keys.persist(key);
    } else if (!key.belongsTo(CLIENT)) {
      throw new IllegalStateException("BOOTSTRAP_ADMIN_KEY belongs to another client");
    }
    key.restore();
    UUID current = key.id();
    keys.labelled(CLIENT, NAME).stream()
        .filter(it -> it.isMadeBy(START) && !it.id().equals(current))
        .forEach(it -> it.revoke(now));
  }
}
