package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Many rows of one table in one round trip; the driver joins them into few statements. */
final class BatchInsert implements AutoCloseable {
  private final PreparedStatement statement;
  private int rows;
  private int column;

  BatchInsert(Connection transaction, String sql) throws SQLException {
    this.statement = transaction.prepareStatement(sql);
  }

  BatchInsert set(@Nullable Object value) throws SQLException {
    column++;
    Object bound = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    statement.setObject(column, bound);
    return this;
  }

  BatchInsert all(@Nullable Object... values) throws SQLException {
    for (Object value : values) {
      set(value);
    }
    return this;
  }

  void add() throws SQLException {
    statement.addBatch();
    rows++;
    column = 0;
  }

  void execute() throws SQLException {
    if (rows > 0) {
      statement.executeBatch();
      rows = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
