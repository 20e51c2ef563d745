package vn.labourmarket.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The seals, and the entries in the order in which they are sealed. */
@ApplicationScoped
class SealStore {
  private static final int FETCH = 1_000;
  private static final String COLUMNS =
      "number, last_transaction, last_entry, entries, previous_hash, hash, sealed_at";

  private final DataSource dataSource;

  SealStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The newest seal, or what the first one builds on. */
  Seal newest() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select " + COLUMNS + " from audit_seal order by number desc limit 1");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? read(row) : Seal.none();
    }
  }

  /** Every seal in order. */
  void each(Consumer<Seal> reader) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select " + COLUMNS + " from audit_seal order by number")) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.accept(read(row));
        }
      }
    }
  }

  private static Seal read(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getLong(4),
        row.getBytes(5),
        row.getBytes(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  /** One sealer at a time, until the transaction ends. */
  boolean lock() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended('audit_seal', 1))");
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /**
   * The entries after a seal, up to the end of another.
   *
   * @param reader gets an entry and the id of its transaction
   */
  void entries(Seal after, Seal upTo, EntryReader reader) throws SQLException {
    read(
        """
        and (transaction, id) <= (?, ?) order by transaction, id
        """,
        after,
        statement -> {
          statement.setLong(4, upTo.lastTransaction());
          statement.setObject(5, upTo.lastEntry());
        },
        reader);
  }

  /**
   * The entries after a seal whose transactions, and all before them, are over.
   *
   * @param limit most entries
   */
  void unsealed(Seal after, int limit, EntryReader reader) throws SQLException {
    read(
        """
        and transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        order by transaction, id limit ?
        """,
        after,
        statement -> statement.setInt(4, limit),
        reader);
  }

  private void read(String condition, Seal after, Binding more, EntryReader reader)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select "
                    + AuditStore.COLUMNS
                    + ", transaction from audit_entry"
                    + " where transaction >= ? and (transaction, id) > (?, ?) "
                    + condition)) {
      // Said twice, since the index knows only transactions.
      statement.setLong(1, after.lastTransaction());
      statement.setLong(2, after.lastTransaction());
      statement.setObject(3, after.lastEntry());
      more.to(statement);
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.accept(AuditStore.read(row), row.getLong(19));
        }
      }
    }
  }

  void add(Seal seal) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into audit_seal (number, last_transaction, last_entry, entries, previous_hash,
                  hash, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setLong(1, seal.number());
      insert.setLong(2, seal.lastTransaction());
      insert.setObject(3, seal.lastEntry());
      insert.setLong(4, seal.entries());
      insert.setBytes(5, seal.previousHash());
      insert.setBytes(6, seal.hash());
      insert.setObject(7, seal.sealedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** All entries, sealed or not. */
  long count() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from audit_entry");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Takes one entry and the id of its transaction. */
  interface EntryReader {
    void accept(AuditEntry entry, long transaction);
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }
}
