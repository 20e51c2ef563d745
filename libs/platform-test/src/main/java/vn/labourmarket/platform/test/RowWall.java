package vn.labourmarket.platform.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.platform.test.RowIntruder.Rows;

/** What must hold of the tables of every service that keeps organisations apart. */
public final class RowWall {
  private RowWall() {}

  /**
   * Fails for a table that nobody has thought about.
   *
   * @param open why others' rows may be seen, by table
   */
  public static void assertTakesSides(Map<String, String> protectedTables, Map<String, String> open)
      throws SQLException {
    TreeSet<String> known = new TreeSet<>(protectedTables.keySet());
    known.addAll(open.keySet());
    assertEquals(known, RoleLimits.tables());
  }

  /**
   * Fails when somebody sees, changes, removes or adds rows that are an organisation's.
   *
   * @param condition what makes a row of the table the owner's
   */
  public static void assertOutOfReach(
      String table, String condition, UUID owner, RowIntruder... intruders) throws SQLException {
    Rows theirs = Rows.of(table, condition, owner);
    assertFalse(theirs.texts().isEmpty(), table);
    for (RowIntruder intruder : intruders) {
      assertEquals(0, intruder.sees(table, theirs));
      assertEquals(0, intruder.changes(table, theirs));
      assertEquals(0, intruder.removes(table, theirs));
      assertEquals(0, intruder.adds(table, theirs));
    }
    assertEquals(theirs, Rows.of(table, condition, owner));
  }

  /** Asks a table for all its rows over the application's pool, for whoever calls. */
  public static List<UUID> unconditional(DataSource pool, String table) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from " + table)) {
      List<UUID> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
      return ids;
    }
  }
}
