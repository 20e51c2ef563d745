package vn.labourmarket.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.requests.SharedFuture;

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
  private final TransactionSynchronizationRegistry transactions;
  private final Cache<KeyReference, Remembered> remembered;
  private final Map<KeyReference, Future<Optional<Credential>>> loading = new ConcurrentHashMap<>();
  private final Set<UUID> used = ConcurrentHashMap.newKeySet();
  private final AtomicInteger changes = new AtomicInteger();

  Credentials(
      CredentialStore store,
      AccessConfig config,
      Clock clock,
      Vertx vertx,
      TransactionSynchronizationRegistry transactions) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.vertx = vertx;
    this.transactions = transactions;
    this.remembered = Caffeine.newBuilder().maximumSize(config.mostRemembered()).build();
  }

  /** Completes at once for a remembered key; fails when the database is away for an unknown one. */
  Future<Optional<Credential>> find(KeyReference key) {
    if (key instanceof KeyReference.Nothing) {
      return Future.succeededFuture(Optional.empty());
    }
    Remembered known = remembered.getIfPresent(key);
    if (known != null && isYoungerThan(known, config.remember().toNanos())) {
      return Future.succeededFuture(accept(known.credential));
    }
    Future<Optional<Credential>> loaded =
        loading.computeIfAbsent(key, it -> vertx.executeBlocking(() -> load(it, known), false));
    loaded.onComplete(done -> loading.remove(key, loaded));
    return SharedFuture.here(loaded, vertx);
  }

  /**
   * Forgets everything once the current transaction, which changes a key or client, is over: before
   * its commit the next request would read and remember what was.
   */
  public void forgetAfterTransaction() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            changes.incrementAndGet();
            loading.clear();
            remembered.invalidateAll();
          }
        });
  }

  private Optional<Credential> load(KeyReference key, @Nullable Remembered known)
      throws SQLException {
    int changesBefore = changes.get();
    try {
      @Nullable Credential before = known == null ? null : known.credential;
      @Nullable Credential now = store.find(key).map(it -> it.keepingTokensOf(before)).orElse(null);
      if (changes.get() == changesBefore) {
        remember(key, new Remembered(now, System.nanoTime()));
        if (changes.get() != changesBefore) {
          // What was forgotten in between may have come back.
          remembered.invalidateAll();
        }
      }
      return accept(now);
    } catch (SQLException away) {
      if (known != null && isYoungerThan(known, config.rememberInOutage().toNanos())) {
        Log.debug("key not checked again, the database is away", away);
        return accept(known.credential);
      }
      throw away;
    }
  }

  private void remember(KeyReference key, Remembered found) {
    remembered.put(key, found);
    if (found.credential != null && found.credential.keyId() != null) {
      // A token for the key is not refused because the database went away in between.
      remembered.put(new KeyReference.Id(found.credential.keyId()), found);
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
