package vn.labourmarket.occupations.memory;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One process's lease and what it saw last, over a connection of its own. For one thread; only
 * {@link #state()} may be called from any.
 */
final class LeaseSession implements AutoCloseable {
  /**
   * How long a process trusts what it saw, at most, without renewing its lease and looking again.
   */
  private static final Duration TRUST = Duration.ofSeconds(2);

  /** After this a change waits for nobody: whoever has not looked since trusts nothing any more. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration RENEWED_AFTER = Duration.ofSeconds(1);
  private static final int TIMEOUT_MILLIS = 2_000;

  private final UUID process = UUID.randomUUID();
  private final DataSource database;
  private final LongSupplier nanos;
  private @Nullable Connection connection;
  private long renewed;
  private long number;
  private long acknowledged;
  private volatile Seen seen = new Seen(0, true, 0);

  /**
   * What the process saw last.
   *
   * @param state counts what it has seen, not what there was: after a lost connection nothing is
   *     known to be as before
   * @param closed whether a change was under way
   * @param until when trust in it ends
   */
  private record Seen(long state, boolean closed, long until) {}

  /**
   * @param nanos a clock that never goes back
   */
  LeaseSession(DataSource database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
  }

  OptionalLong state() {
    Seen now = seen;
    return now.closed() || now.until() - nanos.getAsLong() <= 0
        ? OptionalLong.empty()
        : OptionalLong.of(now.state());
  }

  /**
   * Renews the lease, sees what is under way, acknowledges it. In this order whoever announces a
   * change finds the lease, or this process sees the change.
   */
  void look() throws SQLException {
    try {
      Connection open = open();
      long begin = nanos.getAsLong();
      if (begin - renewed >= RENEWED_AFTER.toNanos()) {
        renew(open);
        renewed = begin;
      }
      see(open);
      if (acknowledged != number) {
        run(open, "update memory_lease set seen = ? where process = ?", number, process);
        acknowledged = number;
      }
    } catch (SQLException lost) {
      close();
      throw lost;
    }
  }

  private void renew(Connection open) throws SQLException {
    // Rows of the dead are passed over when they are old by the database's clock, which may jump by
    // some seconds without harm: they live longer than trust does.
    run(
        open,
        """
        insert into memory_lease (process, seen, ends_at)
        values (?, -1, clock_timestamp() + interval '10 seconds')
        on conflict (process) do update set ends_at = excluded.ends_at
        """,
        process);
    run(open, "delete from memory_lease where ends_at < clock_timestamp() - interval '1 hour'");
    // A change that a transaction has taken over is locked by it, and ends with it.
    run(
        open,
        """
        delete from memory_change where number in (
          select number from memory_change where lapses_at < clock_timestamp()
          for update skip locked)
        """);
  }

  private void see(Connection open) throws SQLException {
    try (PreparedStatement select =
            open.prepareStatement(
                "select number, exists (select 1 from memory_change) from memory_state");
        ResultSet row = select.executeQuery()) {
      row.next();
      long newest = row.getLong(1);
      seen =
          new Seen(
              seen.state() + (newest == number ? 0 : 1),
              row.getBoolean(2),
              renewed + TRUST.toNanos());
      number = newest;
    }
  }

  /**
   * Tells all processes of a change; this one knows it at once.
   *
   * @return its number
   */
  long announce() throws SQLException {
    try (PreparedStatement insert =
            open()
                .prepareStatement(
                    """
                    with next as (
                      update memory_state set number = number + 1 returning number)
                    insert into memory_change (number, lapses_at)
                    select number, clock_timestamp() + interval '10 seconds' from next
                    returning number
                    """);
        ResultSet row = insert.executeQuery()) {
      row.next();
      seen = new Seen(seen.state() + 1, true, seen.until());
      return row.getLong(1);
    } catch (SQLException lost) {
      close();
      throw lost;
    }
  }

  /** Whether another process may not have seen a change yet. */
  boolean othersBehind(long change) throws SQLException {
    try (PreparedStatement select =
        open()
            .prepareStatement(
                """
                select exists (select 1 from memory_lease
                  where process <> ? and seen < ? and ends_at > clock_timestamp())
                """)) {
      select.setObject(1, process);
      select.setLong(2, change);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Takes a change back whose transaction failed. */
  void withdraw(long change) throws SQLException {
    // A session that died may hold it still, and must not be waited for.
    run(
        open(),
        """
        delete from memory_change where number in (
          select number from memory_change where number = ? for update skip locked)
        """,
        change);
  }

  private Connection open() throws SQLException {
    Connection known = connection;
    if (known != null) {
      return known;
    }
    Connection made = impatient(database.getConnection());
    // Nothing is known to be as before: the database may have been put back to an older state.
    seen = new Seen(seen.state() + 1, true, 0);
    renewed = nanos.getAsLong() - RENEWED_AFTER.toNanos();
    acknowledged = -1;
    connection = made;
    return made;
  }

  private static Connection impatient(Connection made) throws SQLException {
    try {
      made.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
      return made;
    } catch (SQLException lost) {
      made.close();
      throw lost;
    }
  }

  private static void run(Connection open, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = open.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** Nothing is answered from memory any more until the next look. */
  @Override
  public void close() {
    seen = new Seen(seen.state() + 1, true, 0);
    Connection known = connection;
    connection = null;
    if (known == null) {
      return;
    }
    try (known) {
      giveBack(known);
    } catch (SQLException lost) {
      // The lease ends by itself.
      Log.debug("lease not given back", lost);
    }
  }

  private void giveBack(Connection known) throws SQLException {
    try {
      run(known, "delete from memory_lease where process = ?", process);
    } finally {
      // The pool lends it to others, who may be patient.
      known.setNetworkTimeout(Runnable::run, 0);
    }
  }
}
