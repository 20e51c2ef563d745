package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
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
      Connection theirs = application(first);

      // When
      RunningLauncher refused =
          RunningLauncher.start(home, directory.resolve("e"), Ports.free(), postgres, kafka);

      // Then
      assertEquals(1, refused.awaitEnd());
      assertTrue(refused.output().contains("serves another suite"), refused.output());
      application(first).close();
      theirs.close();
      assertEquals(0, first.stop());
    }
  }

  /** As the gateway of a suite connects. */
  private static Connection application(RunningLauncher launcher) throws Exception {
    Map<String, String> environment =
        Pattern.compile("(DATABASE_[A-Z]+)=([^,}]+)")
            .matcher(launcher.get("/environment"))
            .results()
            .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    return DriverManager.getConnection(
        environment.get("DATABASE_URL"),
        environment.get("DATABASE_USER"),
        environment.get("DATABASE_PASSWORD"));
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
