package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.labourmarket.embedded.ApplicationDatabase;
import vn.labourmarket.embedded.DatabaseSetup;
import vn.labourmarket.embedded.Login;

/** The applications' databases: made with two roles each, whose passwords the directory keeps. */
final class DatabaseAccess {
  /** The server notices the end of killed clients a moment later. */
  private static final Duration LINGERING = Duration.ofSeconds(10);

  private final PostgresAddress server;
  private final boolean embedded;
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
    for (ServiceModule service : ServiceModule.values()) {
      String name = service.database();
      databases.put(
          service,
          ApplicationDatabase.named(
              server.jdbcUrl(name),
              name,
              SecretFile.keep(keys.resolve(name + "-owner-password"), ""),
              SecretFile.keep(keys.resolve(name + "-password"), "")));
    }
  }

  /**
   * Refuses databases that another suite works on: it would be locked out by the new passwords, and
   * events of its writes could go to the broker of this one.
   */
  void requireUnused() throws InterruptedException {
    for (long deadline = System.nanoTime() + LINGERING.toNanos(); isInUse(); Thread.sleep(200)) {
      if (System.nanoTime() > deadline) {
        throw Refusal.because(
            "PostgreSQL tại %s đang phục vụ một bộ dịch vụ khác; dừng bộ đó trước",
            "PostgreSQL at %s serves another suite; stop that one first", server.authority());
      }
    }
  }

  private boolean isInUse() {
    try (DatabaseSetup setup = connect()) {
      for (ApplicationDatabase database : databases.values()) {
        if (setup.isInUse(database)) {
          return true;
        }
      }
      return false;
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
        "DATABASE_URL", database.url(),
        "DATABASE_USER", database.application().user(),
        "DATABASE_PASSWORD", database.application().password(),
        "DATABASE_OWNER_USER", database.owner().user(),
        "DATABASE_OWNER_PASSWORD", database.owner().password());
  }
}
