package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Statements on the connection of the current transaction. */
@ApplicationScoped
class Statements {
  private static final int BATCH = 1_000;

  private final DataSource dataSource;

  Statements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, RowReader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  void batch(String sql, List<Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows.size(); i++) {
        Object[] values = rows.get(i);
        for (int place = 0; place < values.length; place++) {
          statement.setObject(place + 1, values[place]);
        }
        statement.addBatch();
        if (i % BATCH == BATCH - 1 || i == rows.size() - 1) {
          statement.executeBatch();
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
