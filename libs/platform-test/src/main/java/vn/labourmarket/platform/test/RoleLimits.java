package vn.labourmarket.platform.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.labourmarket.embedded.ApplicationDatabase;
import vn.labourmarket.embedded.EmbeddedServers;

/** Proves what the application's role can't do in the database of the application under test. */
public final class RoleLimits {
  private RoleLimits() {}

  /** The tables of the application. */
  public static Set<String> tables() throws SQLException {
    try (Connection owner = DatabaseUnderTest.owner();
        ResultSet row =
            owner
                .createStatement()
                .executeQuery(
                    """
                    select relname from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    """)) {
      Set<String> names = new TreeSet<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }

  /** No table can be altered, emptied at once, dropped, or relieved of its wall. */
  public static void assertTablesAreSafe() throws SQLException {
    try (RowIntruder intruder = RowIntruder.nobody()) {
      for (String table : tables()) {
        for (String attempt :
            List.of(
                "alter table %s disable row level security",
                "alter table %s no force row level security",
                "alter table %s add column more text",
                "alter table %s owner to current_user",
                "create policy all_of_it on %s using (true)",
                "create trigger theirs before update on %s execute function suppress_redundant_updates_trigger()",
                "truncate %s",
                "drop table %s")) {
          String sql = attempt.formatted(table);
          assertTrue(intruder.isRefused(sql), sql);
        }
      }
      assertTrue(intruder.isRefused("create table more (id int)"));
      assertTrue(intruder.isRefused("create temporary table more (id int)"));
      assertTrue(intruder.isRefused("create function more() returns int return 1"));
      assertTrue(intruder.isRefused("create schema more"));
      assertTrue(intruder.isRefused("set role " + DatabaseUnderTest.ownerRole()));
      assertTrue(intruder.isRefused("set session authorization postgres"));
      assertTrue(intruder.isRefused("set session_replication_role = replica"));
      assertTrue(intruder.isRefused("create role more"));
      assertTrue(intruder.isRefused("alter role current_user bypassrls"));
      assertTrue(intruder.isRefused("select * from flyway_schema_history"));
    }
  }

  /** History can be added to and read at most. */
  public static void assertAppendOnly(String... tables) throws SQLException {
    try (RowIntruder intruder = RowIntruder.nobody()) {
      for (String table : tables) {
        String column = plainColumn(table);
        assertTrue(
            intruder.isRefused("update %s set %s = %s".formatted(table, column, column)), table);
        assertTrue(intruder.isRefused("delete from " + table), table);
      }
    }
  }

  private static String plainColumn(String table) throws SQLException {
    try (Connection owner = DatabaseUnderTest.owner();
        ResultSet row =
            owner
                .createStatement()
                .executeQuery(
                    """
                    select attname from pg_attribute where attrelid = '%s'::regclass
                      and attnum > 0 and attidentity = '' and attgenerated = ''
                      and not attisdropped order by attnum limit 1
                    """
                        .formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }

  /** The role has none of the attributes by which rights grow, and enters its own database only. */
  public static void assertRoleIsPlain() throws SQLException {
    try (Connection owner = DatabaseUnderTest.owner();
        ResultSet row =
            owner
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from pg_roles r where rolname in ('%s', '%s')
                      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        or rolreplication
                        or exists (select 1 from pg_auth_members m where m.member = r.oid))
                    """
                        .formatted(
                            DatabaseUnderTest.applicationRole(), DatabaseUnderTest.ownerRole()))) {
      row.next();
      assertEquals(0, row.getLong(1));
    }
    ApplicationDatabase another = EmbeddedServers.shared().createApplicationDatabase("another");
    for (String database : List.of(another.name(), "postgres", "template1")) {
      SQLException refused =
          assertThrows(SQLException.class, () -> RoleLimits.enter(database).close(), database);
      assertEquals("42501", refused.getSQLState(), database);
    }
  }

  private static Connection enter(String database) throws SQLException {
    String url = DatabaseUnderTest.url().replaceFirst("/[^/]*$", "/" + database);
    return DriverManager.getConnection(
        url, DatabaseUnderTest.applicationRole(), DatabaseUnderTest.applicationPassword());
  }
}
