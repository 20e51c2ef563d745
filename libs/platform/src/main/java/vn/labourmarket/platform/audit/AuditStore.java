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
import vn.labourmarket.platform.inserts.InsertInto;

/** The table of entries. */
@ApplicationScoped
class AuditStore {
  static final String COLUMNS =
      """
      id, at, kind, actor, roles, organisation, permission, action, subject, version, status, code,
      reason, filter, row_count, occurrences, request_id, network""";

  private static final InsertInto ENTRIES = InsertInto.of("audit_entry", COLUMNS.split(",\\s+"));

  private final DataSource dataSource;

  AuditStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  static InsertInto.Row row(AuditEntry entry) {
    return ENTRIES.row(
        entry.id(),
        entry.at().atOffset(ZoneOffset.UTC),
        entry.kind().name(),
        entry.actor(),
        entry.roles(),
        entry.organisation(),
        entry.permission(),
        entry.action(),
        entry.subject(),
        entry.version(),
        entry.status(),
        entry.code(),
        entry.reason(),
        entry.filter(),
        entry.rows(),
        entry.occurrences(),
        entry.requestId(),
        entry.network());
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
