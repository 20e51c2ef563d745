package vn.labourmarket.gateway.access;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises API keys without asking the database for each request. Unknown keys are remembered
 * too, so that guessing costs the guesser more than the gateway.
 */
@ApplicationScoped
public class Credentials {
  private record Remembered(@Nullable Credential credential, long loadedAtNanos) {}

  private final CredentialStore store;
  private final AccessConfig config;
  private final Clock clock;
  private final Vertx vertx;
  private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
  private final Map<ByteBuffer, Future<Optional<Credential>>> loading = new ConcurrentHashMap<>();
  private final Set<UUID> used = ConcurrentHashMap.newKeySet();

  Credentials(CredentialStore store, AccessConfig config, Clock clock, Vertx vertx) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** Completes at once for a remembered key; fails when the database is away for an unknown one. */
  public Future<Optional<Credential>> find(String key) {
    if (!KeyHash.isPlausible(key)) {
      return Future.succeededFuture(Optional.empty());
    }
    ByteBuffer hash = KeyHash.lookup(key);
    Remembered known = remembered.get(hash);
    if (known != null && isYoungerThan(known, config.remember().toNanos())) {
      return Future.succeededFuture(accept(known.credential));
    }
    return loading
        .computeIfAbsent(hash, it -> vertx.executeBlocking(() -> load(it, known), false))
        .onComplete(done -> loading.remove(hash));
  }

  /** Forgets everything: called after a key or client was changed here. */
  public void forget() {
    remembered.clear();
  }

  private Optional<Credential> load(ByteBuffer hash, @Nullable Remembered known)
      throws SQLException {
    try {
      @Nullable Credential before = known == null ? null : known.credential;
      @Nullable Credential now =
          store.find(hash.array()).map(it -> it.keepingTokensOf(before)).orElse(null);
      if (remembered.size() >= config.mostRemembered()) {
        remembered.clear();
      }
      remembered.put(hash, new Remembered(now, System.nanoTime()));
      return accept(now);
    } catch (SQLException away) {
      if (known != null && isYoungerThan(known, config.rememberInOutage().toNanos())) {
        Log.debug("key not checked again, the database is away", away);
        return accept(known.credential);
      }
      throw away;
    }
  }

  private Optional<Credential> accept(@Nullable Credential credential) {
    if (credential == null || credential.expiredAt(clock.instant())) {
      return Optional.empty();
    }
    if (credential.keyId() != null) {
      used.add(credential.keyId());
    }
    return Optional.of(credential);
  }

  private static boolean isYoungerThan(Remembered known, long nanos) {
    return System.nanoTime() - known.loadedAtNanos < nanos;
  }

  /** The keys used since the last call. */
  Set<UUID> takeUsed() {
    Set<UUID> taken = new HashSet<>(used);
    used.removeAll(taken);
    return taken;
  }
}
