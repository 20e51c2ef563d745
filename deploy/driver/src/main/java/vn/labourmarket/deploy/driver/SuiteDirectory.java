package vn.labourmarket.deploy.driver;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What the launcher keeps in its data directory: processes, ports, the database's password. */
public record SuiteDirectory(Path root) {
  public static final String LAUNCHER = "launcher";
  public static final String POSTGRES = "postgres";
  public static final String KAFKA = "kafka";
  public static final String OCCUPATIONS = "occupations-service";
  public static final String ENROLLMENT = "enrollment-service";
  public static final String LABOUR_DEMAND = "labour-demand-service";
  public static final String GATEWAY = "gateway";

  /** All processes of a suite with embedded servers. */
  public static final List<String> PROCESSES =
      List.of(KAFKA, POSTGRES, OCCUPATIONS, ENROLLMENT, LABOUR_DEMAND, GATEWAY, LAUNCHER);

  public static final List<String> SERVICES = List.of(OCCUPATIONS, ENROLLMENT, LABOUR_DEMAND);

  /** The process as it was last started, whether it still runs or not. */
  public Optional<SuiteProcess> process(String name) {
    return SuiteProcess.read(
        name.equals(LAUNCHER)
            ? root.resolve("launcher.process")
            : root.resolve("processes").resolve(name));
  }

  /** Where a service listens; the gateway's port is the user's choice and not in the book. */
  public URI address(String service) {
    return URI.create("http://127.0.0.1:" + port(service));
  }

  /** Opens a database of the embedded server. */
  public Connection connect(String database) throws SQLException {
    try {
      String password = Files.readString(root.resolve("keys").resolve("postgres-password"));
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port(POSTGRES) + "/" + database,
          "postgres",
          password.strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String port(String name) {
    Properties ports = new Properties();
    try (Reader book = Files.newBufferedReader(root.resolve("ports.properties"))) {
      ports.load(book);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    String port = ports.getProperty(name);
    if (port == null) {
      throw new IllegalStateException("No port of " + name + " in " + root);
    }
    return port;
  }
}
