package vn.labourmarket.platform.rows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;

/**
 * Tells each connection, when it leaves the pool, whose work is done on it, in one statement and
 * only when the last work on this connection was somebody else's. A transaction keeps its
 * connection from the first statement to the end, so its scope can't change on the way.
 */
@ApplicationScoped
class RowScopeInterceptor implements AgroalPoolInterceptor {
  private final CurrentRowScope current;
  private final RowsConfig config;
  // By identity: what each session was told last.
  private final Cache<BaseConnection, RowScope> told = Caffeine.newBuilder().weakKeys().build();

  RowScopeInterceptor(CurrentRowScope current, RowsConfig config) {
    this.current = current;
    this.config = config;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    if (config.scoped()) {
      tell(session(connection), current.get());
    }
  }

  private void tell(BaseConnection session, RowScope scope) {
    if (scope.equals(told.getIfPresent(session))) {
      return;
    }
    told.invalidate(session);
    try {
      ScopeSettings.write(session, scope);
      told.put(session, scope);
    } catch (SQLException failed) {
      refuse(session, failed);
    }
  }

  /**
   * Ends the session rather than to lend it with another's scope: whoever takes it meets a lost
   * connection, and the pool replaces it. An exception here would leave it half taken (Agroal
   * 3.0.1).
   */
  private static void refuse(BaseConnection session, SQLException because) {
    Log.debug("connection given up: its row scope could not be set", because);
    try {
      session.abort(Runnable::run);
    } catch (SQLException alreadyGone) {
      because.addSuppressed(alreadyGone);
    }
  }

  private static BaseConnection session(Connection connection) {
    try {
      return connection.unwrap(BaseConnection.class);
    } catch (SQLException notPostgres) {
      throw new IllegalStateException(notPostgres);
    }
  }
}
