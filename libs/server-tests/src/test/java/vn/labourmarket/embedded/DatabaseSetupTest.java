package vn.labourmarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DatabaseSetupTest {
  private final EmbeddedServers servers = EmbeddedServers.shared();
  private final String name = "s_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  @Test
  void bringsAboutTheSameAfterAnEndBetweenAnyTwoSteps() throws SQLException {
    for (int steps = 0; steps < 40; steps++) {
      // Given a start that ends after some steps
      ApplicationDatabase wanted = database(name + "_" + steps, "first");
      boolean complete = endsAfter(steps, wanted);

      // When
      make(servers.user(), servers.password(), wanted);

      // Then
      assertEntered(wanted);
      if (complete) {
        assertTrue(steps > 5, "steps: " + steps);
        return;
      }
    }
    throw new AssertionError("never complete");
  }

  @Test
  void twoAtOnceMakeOne() throws SQLException {
    // Given
    ApplicationDatabase wanted = database(name, "same");

    // When
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> servers.postgres().make(wanted));
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> servers.postgres().make(wanted));

    // Then
    CompletableFuture.allOf(one, other).join();
    assertEntered(wanted);
  }

  @Test
  void needsNoMoreThanTheRightToMakeDatabasesAndRoles() throws SQLException {
    // Given
    String creator = name + "_creator";
    superuser("create role " + creator + " login createdb createrole password 'made'");
    superuser("grant connect on database postgres to " + creator);
    ApplicationDatabase wanted = database(name, "first");

    // When
    make(creator, "made", wanted);
    make(creator, "made", wanted);

    // Then
    assertEntered(wanted);
  }

  @Test
  void givesRolesTheNewestPasswords() throws SQLException {
    // Given
    make(servers.user(), servers.password(), database(name, "lost"));
    ApplicationDatabase wanted = database(name, "new");

    // When
    make(servers.user(), servers.password(), wanted);

    // Then
    assertEntered(wanted);
    assertThrows(SQLException.class, () -> enter(database(name, "lost").application()).close());
  }

  @Test
  void refusesRolesAndDatabasesThatAreSomebodyElses() throws SQLException {
    // Given
    superuser("create role " + name + " superuser");
    superuser("create database " + name + "_taken");

    // When
    SQLException powerful =
        assertThrows(
            SQLException.class,
            () -> make(servers.user(), servers.password(), database(name, "x")));
    SQLException taken =
        assertThrows(
            SQLException.class,
            () -> make(servers.user(), servers.password(), database(name + "_taken", "x")));

    // Then
    assertTrue(powerful.getMessage().contains("may do more"), powerful.getMessage());
    assertTrue(taken.getMessage().contains("belongs to postgres"), taken.getMessage());
  }

  @Test
  void tellsWhoIsConnectedAlsoToACreatorWhoIsNoMemberOfTheRoles() throws SQLException {
    // Given
    ApplicationDatabase wanted = database(name, "same");
    make(servers.user(), servers.password(), wanted);
    String creator = name + "_creator";
    superuser("create role " + creator + " login createdb createrole password 'c'");
    superuser("grant connect on database postgres to " + creator);
    Instant before = Instant.now().minusSeconds(60);

    // When
    List<DatabaseSession> sessions;
    try (Connection application =
            DriverManager.getConnection(
                wanted.url() + "?ApplicationName=gateway@other", name, "same");
        DatabaseSetup setup =
            new DatabaseSetup(servers.postgres().jdbcUrl("postgres"), new Login(creator, "c"))) {
      assertTrue(application.isValid(5));
      sessions = setup.sessions(wanted);
    }

    // Then
    assertEquals(1, sessions.size());
    assertEquals("gateway@other", sessions.get(0).application());
    assertTrue(sessions.get(0).changed().isAfter(before));
  }

  private ApplicationDatabase database(String named, String password) {
    return ApplicationDatabase.named(
        servers.postgres().jdbcUrl(named), named, password + "-owner", password);
  }

  private void make(String user, String password, ApplicationDatabase wanted) throws SQLException {
    try (DatabaseSetup setup =
        new DatabaseSetup(servers.postgres().jdbcUrl("postgres"), new Login(user, password))) {
      setup.make(wanted);
    }
  }

  /** False when the end came before it was done. */
  private boolean endsAfter(int steps, ApplicationDatabase wanted) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                servers.postgres().jdbcUrl("postgres"), servers.user(), servers.password());
        DatabaseSetup setup = new DatabaseSetup(breaking(connection, steps))) {
      setup.make(wanted);
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  private static Connection breaking(Connection connection, int steps) {
    int[] left = {steps};
    return (Connection)
        Proxy.newProxyInstance(
            DatabaseSetupTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean step =
                  Set.of("createStatement", "prepareStatement").contains(method.getName());
              if (step && left[0]-- == 0) {
                throw new IllegalStateException("as if the process had died");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private void assertEntered(ApplicationDatabase made) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(made.url(), made.owner().user(), made.owner().password());
        Connection application = enter(made.application());
        Statement tables = owner.createStatement();
        Statement rows = application.createStatement()) {
      tables.execute("create table entry (text text)");
      tables.execute("grant select on entry to " + made.application().user());
      assertTrue(rows.execute("select * from entry"));
      assertEquals(
          "42501",
          assertThrows(SQLException.class, () -> rows.execute("drop table entry")).getSQLState());
      tables.execute("drop table entry");
    }
  }

  private Connection enter(Login role) throws SQLException {
    return DriverManager.getConnection(
        servers.postgres().jdbcUrl(role.user()), role.user(), role.password());
  }

  private void superuser(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                servers.postgres().jdbcUrl("postgres"), servers.user(), servers.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
