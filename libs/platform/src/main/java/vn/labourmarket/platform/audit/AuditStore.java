package vn.labourmarket.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of entries. */
@ApplicationScoped
class AuditStore {
  static final String COLUMNS =
      """
      id, at, kind, actor, roles, organisation, permission, action, subject, version, status, code,
      reason, filter, row_count, occurrences, request_id, network""";

  private final DataSource dataSource;

  AuditStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds entries to the caller's transaction, or each at once when there is none. */
  void add(List<AuditEntry> entries) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_entry ("
                    + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (AuditEntry entry : entries) {
        bind(insert, entry);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
    insert.setObject(1, entry.id());
    insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(3, entry.kind().name());
    insert.setObject(4, entry.actor());
    insert.setString(5, entry.roles());
    insert.setObject(6, entry.organisation());
    insert.setString(7, entry.permission());
    insert.setString(8, entry.action());
    insert.setString(9, entry.subject());
    insert.setObject(10, entry.version(), java.sql.Types.BIGINT);
    insert.setInt(11, entry.status());
    insert.setString(12, entry.code());
    insert.setString(13, entry.reason());
    insert.setString(14, entry.filter());
    insert.setObject(15, entry.rows(), java.sql.Types.BIGINT);
    insert.setInt(16, entry.occurrences());
    insert.setString(17, entry.requestId());
    insert.setString(18, entry.network());
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        AuditKind.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        number(row, 10),
        row.getInt(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        number(row, 15),
        row.getInt(16),
        row.getString(17),
        row.getString(18));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** Newest first. */
  List<AuditEntry> find(AuditFilter filter, @Nullable UUID before, int limit) throws SQLException {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("select " + COLUMNS + " from audit_entry where true");
    filter.append(sql, values);
    if (before != null) {
      sql.append(" and id < ?");
      values.add(before);
    }
    sql.append(" order by id desc limit ?");
    values.add(limit);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      List<AuditEntry> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return found;
    }
  }
}
