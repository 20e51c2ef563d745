package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.labourmarket.embedded.ApplicationDatabase;
import vn.labourmarket.embedded.DatabaseSession;
import vn.labourmarket.embedded.DatabaseSetup;
import vn.labourmarket.embedded.Login;

/** The applications' databases: made with two roles each, whose passwords the directory keeps. */
final class DatabaseAccess {
  /** The server notices the end of killed clients a moment later. */
  private static final Duration LINGERING = Duration.ofSeconds(10);

  /** With a service's name before it less than the server keeps of a client's name. */
  private static final int NAME_LENGTH = 16;

  private final PostgresAddress server;
  private final boolean embedded;
  private final Path keys;

  /** Stands behind the name that each service tells the server. */
  private final String installation;

  private final Map<ServiceModule, ApplicationDatabase> databases =
      new EnumMap<>(ServiceModule.class);

  /**
   * Reads the passwords, or makes them up.
   *
   * @param embedded whether the server is the launcher's own, with nobody else's databases on it
   */
  DatabaseAccess(PostgresAddress server, boolean embedded, Path keys) throws IOException {
    this.server = server;
    this.embedded = embedded;
    this.keys = keys;
    this.installation =
        "@" + SecretFile.keep(keys.resolve("installation"), "").substring(0, NAME_LENGTH);
    readPasswords();
  }

  private void readPasswords() throws IOException {
    for (ServiceModule service : ServiceModule.values()) {
      String name = service.database();
      databases.put(
          service,
          ApplicationDatabase.named(
              server.jdbcUrl(name),
              name,
              SecretFile.keep(ownerPassword(service), ""),
              SecretFile.keep(password(service), "")));
    }
  }

  private Path ownerPassword(ServiceModule service) {
    return keys.resolve(service.database() + "-owner-password");
  }

  private Path password(ServiceModule service) {
    return keys.resolve(service.database() + "-password");
  }

  /**
   * Refuses databases that another suite works on: it would be locked out by the new passwords, and
   * events of its writes could go to the broker of this one. What this directory's own suite left
   * connected when its machine went away is ended; a suite that lives does something every few
   * seconds.
   */
  void requireUnused() throws IOException, InterruptedException {
    List<DatabaseSession> before = suiteSessions();
    List<DatabaseSession> now = before;
    long deadline = System.nanoTime() + LINGERING.toNanos();
    while (!now.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(200);
      now = suiteSessions();
    }
    for (DatabaseSession session : now) {
      if (!session.application().endsWith(installation) || !before.contains(session)) {
        throw Refusal.because(
            "PostgreSQL tại %1$s đang phục vụ một bộ dịch vụ khác (%2$s từ %3$s); dừng bộ đó trước",
            "PostgreSQL at %1$s serves another suite (%2$s from %3$s); stop that one first",
            server.authority(),
            session.application(),
            session.address());
      }
    }
    if (!now.isEmpty()) {
      takeOver(now);
    }
  }

  /** A machine that was only asleep, with a copy of the directory, must not come back. */
  private void takeOver(List<DatabaseSession> left) throws IOException {
    for (ServiceModule service : ServiceModule.values()) {
      Files.delete(ownerPassword(service));
      Files.delete(password(service));
    }
    readPasswords();
    create();
    try (DatabaseSetup setup = connect()) {
      for (DatabaseSession session : left) {
        setup.end(session);
      }
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  /** A dump or a person at a console is no suite. */
  private List<DatabaseSession> suiteSessions() {
    try (DatabaseSetup setup = connect()) {
      List<DatabaseSession> sessions = new ArrayList<>();
      for (ApplicationDatabase database : databases.values()) {
        sessions.addAll(setup.sessions(database));
      }
      sessions.removeIf(session -> !ServiceModule.isNamedIn(session.application()));
      return sessions;
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  private DatabaseSetup connect() throws SQLException {
    return new DatabaseSetup(server.maintenanceUrl(), new Login(server.user(), server.password()));
  }

  private Refusal refusal(SQLException failed) {
    return Refusal.because(
        "PostgreSQL tại %s: %s", "PostgreSQL at %s: %s", server.authority(), failed.getMessage());
  }

  /** Makes what is missing. */
  void create() {
    try (DatabaseSetup setup = connect()) {
      if (embedded) {
        setup.shut("postgres");
        setup.shut("template1");
      }
      for (ApplicationDatabase database : databases.values()) {
        setup.make(database);
      }
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  /** What one application is told: its own database and roles, nobody else's. */
  Map<String, String> environment(ServiceModule service) {
    ApplicationDatabase database = Objects.requireNonNull(databases.get(service));
    return Map.of(
        "LABOURMARKET_INSTALLATION", installation,
        "DATABASE_URL", database.url(),
        "DATABASE_USER", database.application().user(),
        "DATABASE_PASSWORD", database.application().password(),
        "DATABASE_OWNER_USER", database.owner().user(),
        "DATABASE_OWNER_PASSWORD", database.owner().password());
  }
}
