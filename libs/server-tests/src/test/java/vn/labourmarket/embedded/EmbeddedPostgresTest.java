package vn.labourmarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private final int port = Ports.free();
  private Path directory;

  @BeforeEach
  void createDirectory() {
    directory = TestDirectories.create();
  }

  @AfterEach
  void endServers() throws IOException {
    durable().abandon();
    Directories.delete(directory);
  }

  @Test
  void keepsAcknowledgedRowsOverAKillAndARestart() throws SQLException {
    // Given
    EmbeddedPostgres postgres = durable();
    postgres.start();
    String url = postgres.createDatabase("market");
    execute(url, "create table entry (text text)", "insert into entry values ('Phân luồng')");

    // When
    postgres.kill();
    postgres.start();
    postgres.stop();
    postgres.start();

    // Then
    assertEquals("Phân luồng", query(url, "select text from entry"));
  }

  @Test
  void sortsByCodePointAndKnowsVietnameseLetters() throws SQLException {
    // Given
    EmbeddedPostgres postgres = durable();
    postgres.start();
    String url = postgres.createDatabase("letters");

    // When
    String answer = query(url, "select lower('ĐƯỜNG') || (current_setting('server_encoding'))");

    // Then
    assertEquals("đườngUTF8", answer);
    assertEquals("t", query(url, "select 'Z' < 'a'"));
    assertEquals(
        "on on on",
        query(
            url,
            "select current_setting('fsync') || ' ' || "
                + "current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')"));
  }

  @Test
  void endsTheServerAKilledParentLeftBehind() throws SQLException {
    // Given
    durable().start();
    long left = durable().process().orElseThrow().pid();
    EmbeddedPostgres next = durable();

    // When
    next.start();

    // Then
    assertNotEquals(left, next.process().orElseThrow().pid());
    assertFalse(ProcessHandle.of(left).map(ProcessHandle::isAlive).orElse(false));
    assertEquals("1", query(next.jdbcUrl("postgres"), "select 1"));
  }

  @Test
  void neverEndsAStrangerThatHasThePidOfADeadServer() throws IOException {
    // Given
    EmbeddedPostgres postgres = durable();
    postgres.start();
    postgres.kill();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Path pidFile = directory.resolve("postgres/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
    lines.set(0, Long.toString(stranger.pid()));
    Files.write(pidFile, lines);

    // When
    postgres.start();

    // Then
    assertTrue(stranger.isAlive());
    assertNotEquals(stranger.pid(), postgres.process().orElseThrow().pid());
    stranger.destroyForcibly();
  }

  @Test
  void unpacksOnceWhenTwoStartAtTheSameTime() throws IOException {
    // Given
    Path cache = directory.resolve("binaries");

    // When
    CompletableFuture<Path> one = CompletableFuture.supplyAsync(() -> unpack(cache));
    CompletableFuture<Path> other = CompletableFuture.supplyAsync(() -> unpack(cache));

    // Then
    assertEquals(one.join(), other.join());
    assertTrue(Files.isExecutable(one.join().resolve("bin/postgres")));
    try (var entries = Files.list(cache)) {
      assertEquals(1, entries.count());
    }
  }

  @Test
  void runsAsNobodyWhereRootHasNoUserNamespaces() throws SQLException {
    // Given
    assumeTrue(Unprivileged.isRoot(), "only root can become somebody else");
    EmbeddedPostgres postgres = new EmbeddedPostgres(settings(), Unprivileged.asNobody());

    // When
    postgres.start();

    // Then
    assertEquals("1", query(postgres.jdbcUrl("postgres"), "select 1"));
    postgres.stop();
  }

  @Test
  void namesTheDirectoryThatNobodyMayEnter() throws IOException {
    // Given
    assumeTrue(Unprivileged.isRoot(), "only root can become somebody else");
    Path shut = Files.createDirectories(directory.resolve("shut"));
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    EmbeddedPostgres.Settings below =
        new EmbeddedPostgres.Settings(
            shut.resolve("data/postgres"),
            shut.resolve("postgres.log"),
            port,
            true,
            "secret",
            TestDirectories.binaries());
    EmbeddedPostgres postgres = new EmbeddedPostgres(below, Unprivileged.asNobody());

    // When
    IllegalStateException failure = assertThrows(IllegalStateException.class, postgres::start);

    // Then
    assertTrue(failure.getMessage().contains("without them " + shut + " can't be entered"));
  }

  @Test
  void tellsWhyItCouldNotStart() {
    // Given
    EmbeddedPostgres first = durable();
    first.start();
    EmbeddedPostgres.Settings samePort =
        new EmbeddedPostgres.Settings(
            directory.resolve("second"),
            directory.resolve("second.log"),
            port,
            true,
            "secret",
            TestDirectories.binaries());

    // When
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, new EmbeddedPostgres(samePort)::start);

    // Then
    assertTrue(failure.getMessage().contains("Address already in use"), failure.getMessage());
  }

  private static Path unpack(Path cache) {
    return PostgresBinaries.unpackInto(cache);
  }

  private EmbeddedPostgres durable() {
    return new EmbeddedPostgres(settings());
  }

  private EmbeddedPostgres.Settings settings() {
    return new EmbeddedPostgres.Settings(
        directory.resolve("postgres"),
        directory.resolve("postgres.log"),
        port,
        true,
        "secret",
        TestDirectories.binaries());
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgres.USER, "secret");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String query(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgres.USER, "secret");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
