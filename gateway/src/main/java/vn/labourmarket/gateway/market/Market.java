package vn.labourmarket.gateway.market;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where other features ask the read model; it answers nothing while it is being rebuilt. */
@ApplicationScoped
public class Market {
  private static final int FETCH = 1000;

  private final javax.sql.DataSource dataSource;
  private final Completeness completeness;

  Market(@DataSource("market") javax.sql.DataSource dataSource, Completeness completeness) {
    this.dataSource = dataSource;
    this.completeness = completeness;
  }

  /** Makes something of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the rows one after the other. */
  @FunctionalInterface
  public interface RowTaker {
    void take(ResultSet row) throws SQLException, java.io.IOException;
  }

  /** All rows of a small answer. */
  public <T> List<T> list(MarketQuery query, RowReader<T> reader) {
    completeness.require();
    List<T> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = query.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException failed) {
      throw new MarketUnavailableException(failed);
    }
  }

  public <T> T one(MarketQuery query, RowReader<T> reader) {
    return list(query, reader).get(0);
  }

  /** An answer of any size, in one snapshot, without holding it in memory. */
  public void stream(MarketQuery query, RowTaker taker) throws java.io.IOException {
    completeness.require();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = query.prepare(connection)) {
        statement.setFetchSize(FETCH);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            taker.take(row);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new MarketUnavailableException(failed);
    }
  }
}
