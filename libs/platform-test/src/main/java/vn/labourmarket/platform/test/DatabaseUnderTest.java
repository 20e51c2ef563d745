package vn.labourmarket.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.labourmarket.embedded.EmbeddedServers;

/**
 * The database of the application under test, entered past its pool: by the role the application
 * has, or by one that sees everything.
 */
public final class DatabaseUnderTest {
  private DatabaseUnderTest() {}

  /** As the application, told nothing yet: what it may do, and no row of anybody's. */
  public static Connection application() throws SQLException {
    return connection(value("DATABASE_USER"), value("DATABASE_PASSWORD"));
  }

  /** As the owner of the tables, who sees every row. */
  public static Connection owner() throws SQLException {
    return connection(value("DATABASE_OWNER_USER"), value("DATABASE_OWNER_PASSWORD"));
  }

  /** As the server's superuser. */
  public static Connection superuser() throws SQLException {
    EmbeddedServers servers = EmbeddedServers.shared();
    return connection(servers.user(), servers.password());
  }

  public static String url() {
    return value("DATABASE_URL");
  }

  public static String applicationRole() {
    return value("DATABASE_USER");
  }

  static String applicationPassword() {
    return value("DATABASE_PASSWORD");
  }

  public static String ownerRole() {
    return value("DATABASE_OWNER_USER");
  }

  private static Connection connection(String user, String password) throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }

  private static String value(String name) {
    Config config = ConfigProvider.getConfig();
    return config.getValue(name, String.class);
  }
}
