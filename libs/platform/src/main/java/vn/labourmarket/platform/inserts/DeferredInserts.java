package vn.labourmarket.platform.inserts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Rows that go with a change and that nothing reads before its commit: events, audit entries,
 * answers kept for keys. They are sent right before the commit, together: a round trip for each
 * would cost more than the rows do.
 */
@ApplicationScoped
public class DeferredInserts {
  /** Of imports with many events only so much waits in memory. */
  private static final int MOST_WAITING = 500;

  private static final long MOST_CHARACTERS = 4_000_000;

  private final Supplier<? extends DataSource> database;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  DeferredInserts(Instance<DataSource> database, TransactionSynchronizationRegistry transactions) {
    this(database::get, transactions);
  }

  public DeferredInserts(
      Supplier<? extends DataSource> database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * Adds a row to the current transaction.
   *
   * @throws IllegalStateException outside an active transaction
   */
  public void add(InsertInto.Row row) {
    if (transactions.getTransactionKey() == null
        || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Rows are only added inside an active transaction");
    }
    waiting().add(row);
  }

  private Waiting waiting() {
    if (transactions.getResource(DeferredInserts.class) instanceof Waiting known) {
      return known;
    }
    Waiting waiting = new Waiting(database);
    transactions.putResource(DeferredInserts.class, waiting);
    transactions.registerInterposedSynchronization(waiting);
    return waiting;
  }

  private static final class Waiting implements Synchronization {
    private final Supplier<? extends DataSource> database;
    private final List<InsertInto.Row> rows = new ArrayList<>();
    private long characters;
    private boolean completing;

    Waiting(Supplier<? extends DataSource> database) {
      this.database = database;
    }

    void add(InsertInto.Row row) {
      rows.add(row);
      characters += row.characters();
      // What else happens right before the commit may come after the others were sent.
      if (completing || rows.size() >= MOST_WAITING || characters >= MOST_CHARACTERS) {
        send();
      }
    }

    @Override
    public void beforeCompletion() {
      completing = true;
      send();
    }

    private void send() {
      if (rows.isEmpty()) {
        return;
      }
      try (Connection connection = database.get().getConnection()) {
        Inserts.send(connection, rows);
      } catch (SQLException failed) {
        throw new InsertException(failed);
      }
      rows.clear();
      characters = 0;
    }

    @Override
    public void afterCompletion(int status) {
      // What was not sent belongs to a transaction that is rolled back.
    }
  }
}
