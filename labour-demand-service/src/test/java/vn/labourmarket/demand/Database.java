package vn.labourmarket.demand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.platform.test.DatabaseUnderTest;

/** Looks into the database of the application under test, as the owner of its tables. */
public final class Database {
  private Database() {}

  public static long number(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).get(0));
  }

  /** The first column of every row. */
  public static List<String> texts(String sql, Object... values) {
    try (Connection connection = DatabaseUnderTest.owner();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
