package vn.labourmarket.gateway.access;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Notes when keys were last used, at most once a minute for each. */
@ApplicationScoped
class KeyUse {
  private final Credentials credentials;
  private final CredentialStore store;

  KeyUse(Credentials credentials, CredentialStore store) {
    this.credentials = credentials;
    this.store = store;
  }

  @Scheduled(
      every = "60s",
      delayed = "60s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void note() {
    Set<UUID> used = credentials.takeUsed();
    if (used.isEmpty()) {
      return;
    }
    try {
      store.recordUse(used);
    } catch (SQLException away) {
      Log.warnf("last use of keys not noted: keys=%d cause=%s", used.size(), away.getMessage());
    }
  }
}
