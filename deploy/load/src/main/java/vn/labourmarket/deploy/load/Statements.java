package vn.labourmarket.deploy.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** Which SQL statements the suite ran, by pg_stat_statements, which the server has loaded. */
final class Statements implements AutoCloseable {
  private final Connection connection;

  /** One statement of one database, over a round. */
  record Use(String database, String sql, long calls, double millis, long rows) {}

  Statements(SuiteDirectory directory) throws SQLException {
    connection = directory.connect("postgres");
    execute("create extension if not exists pg_stat_statements");
    reset();
  }

  void reset() throws SQLException {
    execute("select pg_stat_statements_reset()");
  }

  /** The dearest first. */
  List<Use> top(int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select datname, regexp_replace(query, '\\s+', ' ', 'g'), calls, total_exec_time, rows
            from pg_stat_statements join pg_database on pg_database.oid = dbid
            where datname in ('occupations', 'enrollment', 'labour_demand', 'gateway')
            order by total_exec_time desc limit ?
            """)) {
      query.setInt(1, limit);
      List<Use> uses = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          uses.add(
              new Use(
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3),
                  row.getDouble(4),
                  row.getLong(5)));
        }
      }
      return uses;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
