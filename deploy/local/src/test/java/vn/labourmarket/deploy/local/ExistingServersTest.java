package vn.labourmarket.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.embedded.Ports;

class ExistingServersTest {
  @TempDir static Path directory;
  private Path home;

  @BeforeEach
  void createTree() throws Exception {
    home = StandInTree.in(directory.resolve("home"));
  }

  @AfterAll
  static void endLaunchers() throws Exception {
    RunningLauncher.destroyAll();
  }

  @Test
  void usesThemAndLeavesThemRunning() throws Exception {
    // Given
    EmbeddedServers servers = EmbeddedServers.shared();
    Path data = directory.resolve("existing");

    // When
    RunningLauncher launcher =
        RunningLauncher.start(
                home,
                data,
                Ports.free(),
                "--postgres=" + address(servers.postgres().port()),
                "--kafka=" + servers.bootstrapServers())
            .awaitReady();
    String environment = launcher.get("/environment");
    int code = launcher.stop();

    // Then
    assertEquals(0, code);
    assertTrue(
        environment.contains("KAFKA_BOOTSTRAP_SERVERS=" + servers.bootstrapServers()), environment);
    assertTrue(environment.contains("DATABASE_USER=gateway"), environment);
    assertTrue(environment.contains("DATABASE_OWNER_USER=gateway_owner"), environment);
    assertTrue(!environment.contains("PASSWORD=" + servers.password()), environment);
    assertTrue(Files.notExists(data.resolve("postgres")) && Files.notExists(data.resolve("kafka")));
    try (var connection =
            DriverManager.getConnection(
                servers.postgres().jdbcUrl("labour_demand"), servers.user(), servers.password());
        var rows = connection.createStatement().executeQuery("select count(*) from started")) {
      rows.next();
      assertEquals(1, rows.getInt(1));
    }
  }

  @Test
  void refusesADatabaseThatAnotherSuiteWorksOn() throws Exception {
    // Given
    try (EmbeddedServers servers = EmbeddedServers.start()) {
      String postgres = "--postgres=" + address(servers.postgres().port());
      String kafka = "--kafka=" + servers.bootstrapServers();
      RunningLauncher first =
          RunningLauncher.start(home, directory.resolve("d"), Ports.free(), postgres, kafka)
              .awaitReady();
      Connection theirs = application(first, "gateway@another");

      // When
      RunningLauncher refused =
          RunningLauncher.start(home, directory.resolve("e"), Ports.free(), postgres, kafka);

      // Then
      assertEquals(1, refused.awaitEnd());
      assertTrue(
          refused.output().contains("serves another suite (gateway@another from 127.0.0.1)"),
          refused.output());
      application(first, "psql").close();
      theirs.close();
      assertEquals(0, first.stop());
    }
  }

  @Test
  void startsBesideWhatItsOwnMachineLeftConnectedAndBesidePeople() throws Exception {
    // Given
    try (EmbeddedServers servers = EmbeddedServers.start()) {
      String postgres = "--postgres=" + address(servers.postgres().port());
      String kafka = "--kafka=" + servers.bootstrapServers();
      Path data = directory.resolve("f");
      RunningLauncher first =
          RunningLauncher.start(home, data, Ports.free(), postgres, kafka).awaitReady();
      Map<String, String> environment = environment(first);
      String own = "gateway" + environment.get("LABOURMARKET_INSTALLATION");
      try (Connection left = connect(environment, own);
          Connection console = application(first, "psql")) {
        assertEquals(0, first.stop());

        // When
        RunningLauncher second =
            RunningLauncher.start(home, data, Ports.free(), postgres, kafka).awaitReady();

        // Then
        assertFalse(left.isValid(5));
        assertThrows(SQLException.class, () -> connect(environment, "gateway"));
        assertTrue(console.isValid(5));
        assertEquals(0, second.stop());
      }
    }
  }

  @Test
  void refusesItsOwnDirectoryWhileACopyOfItIsInUse() throws Exception {
    // Given
    try (EmbeddedServers servers = EmbeddedServers.start()) {
      String postgres = "--postgres=" + address(servers.postgres().port());
      String kafka = "--kafka=" + servers.bootstrapServers();
      Path data = directory.resolve("g");
      RunningLauncher first =
          RunningLauncher.start(home, data, Ports.free(), postgres, kafka).awaitReady();
      String own = "gateway" + environment(first).get("LABOURMARKET_INSTALLATION");
      try (Connection living = application(first, own)) {
        assertEquals(0, first.stop());

        // When
        RunningLauncher refused = RunningLauncher.start(home, data, Ports.free(), postgres, kafka);
        await().atMost(Duration.ofMinutes(1)).until(() -> living.isValid(5) && !refused.isAlive());

        // Then
        assertEquals(1, refused.awaitEnd());
        assertTrue(refused.output().contains("serves another suite"), refused.output());
      }
    }
  }

  /** As one of the suite's applications connects, or a person with its password. */
  private static Connection application(RunningLauncher launcher, String name) throws Exception {
    return connect(environment(launcher), name);
  }

  private static Connection connect(Map<String, String> environment, String name)
      throws SQLException {
    Properties options = new Properties();
    options.put("user", environment.get("DATABASE_USER"));
    options.put("password", environment.get("DATABASE_PASSWORD"));
    options.put("ApplicationName", name);
    return DriverManager.getConnection(environment.get("DATABASE_URL"), options);
  }

  private static Map<String, String> environment(RunningLauncher launcher) throws Exception {
    return Pattern.compile("((?:DATABASE|LABOURMARKET)_[A-Z_]+)=([^,}]+)")
        .matcher(launcher.get("/environment"))
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() throws Exception {
    // When
    RunningLauncher refused =
        RunningLauncher.start(
            home, directory.resolve("a"), Ports.free(), "--postgres=" + address(Ports.free()));

    // Then
    assertEquals(1, refused.awaitEnd());
    assertTrue(refused.output().contains("PostgreSQL at 127.0.0.1:"), refused.output());
    assertTrue(refused.output().contains("refused"), refused.output());
  }

  @Test
  void refusesADatabaseThatTakesTheCallAndSaysNothing() throws Exception {
    // Given
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

      // When
      RunningLauncher refused =
          RunningLauncher.start(
              home,
              directory.resolve("c"),
              Ports.free(),
              "--postgres=" + address(silent.getLocalPort()));

      // Then
      assertEquals(1, refused.awaitEnd());
      assertTrue(refused.output().contains("PostgreSQL at 127.0.0.1:"), refused.output());
    }
  }

  @Test
  void refusesAnAddressWhereNoBrokerAnswers() throws Exception {
    // Given
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

      // When
      RunningLauncher refused =
          RunningLauncher.start(
              home,
              directory.resolve("b"),
              Ports.free(),
              "--kafka=127.0.0.1:" + silent.getLocalPort());

      // Then
      assertEquals(1, refused.awaitEnd());
      assertTrue(refused.output().contains("No Kafka broker answers at"), refused.output());
    }
  }

  private static String address(int port) {
    return "postgresql://postgres:postgres@127.0.0.1:" + port;
  }
}
