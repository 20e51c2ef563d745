package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One PostgreSQL server on a directory and a port of the loopback address. */
public final class EmbeddedPostgres implements AutoCloseable {
  public static final String USER = "postgres";
  private static final String MAJOR_VERSION = "18";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final Settings settings;
  private final Unprivileged user;
  private final ChildServer server;

  /**
   * @param data the server's files; made when missing, reused when there
   * @param durable every acknowledged commit survives a power loss; false only for tests, whose
   *     commits survive the server's death alone
   * @param password of the superuser, fixed when the data is made
   * @param binaries where the programs are unpacked, once for all servers
   */
  public record Settings(
      Path data, Path log, int port, boolean durable, String password, Path binaries) {}

  public EmbeddedPostgres(Settings settings) {
    this(settings, Unprivileged.detect());
  }

  EmbeddedPostgres(Settings settings, Unprivileged user) {
    this.settings = settings;
    this.user = user;
    this.server =
        new ChildServer(settings.data(), settings.data().resolve("postmaster.pid"), settings.log());
  }

  public void start() {
    server.start(prepare(), Map.of());
  }

  /**
   * Makes the data when missing, ends a server left over by a killed parent, and returns the
   * command that is the server, for a parent that supervises it.
   */
  public List<String> prepare() {
    Path home = PostgresBinaries.unpackInto(settings.binaries());
    server.stop("INT");
    user.requireReach(home.resolve("bin/postgres"));
    user.requireReach(settings.data());
    try {
      disownStranger();
      if (!Files.exists(settings.data())) {
        initialise(home);
      }
      requireVersion();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return command(home);
  }

  /**
   * A stranger that got the pid of a dead server would keep the new one from starting. The parent's
   * pid is known to be harmless; the rest of the file stays, for it names the shared memory by
   * which PostgreSQL notices workers that outlived their server.
   */
  private void disownStranger() throws IOException {
    Path pidFile = settings.data().resolve("postmaster.pid");
    boolean alive = PidFile.read(pidFile).flatMap(file -> ProcessHandle.of(file.pid())).isPresent();
    if (alive && server.running().isEmpty()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
      lines.set(0, Long.toString(ProcessHandle.current().pid()));
      Files.write(pidFile, lines);
    }
  }

  /** The data appears by one rename: a crash in the middle leaves nothing half made. */
  private void initialise(Path home) throws IOException {
    Path aside = settings.data().resolveSibling(settings.data().getFileName() + ".new");
    Directories.delete(aside);
    user.createPrivate(aside);
    Path password = aside.resolveSibling("password.new");
    Files.deleteIfExists(password);
    Files.createFile(password, Directories.OWNER_ONLY);
    try {
      Files.writeString(password, settings.password());
      user.handOver(password);
      List<String> command = new ArrayList<>(user.prefix());
      command.addAll(
          List.of(
              home.resolve("bin/initdb").toString(),
              "--pgdata=" + aside,
              "--username=" + USER,
              "--pwfile=" + password,
              // Stretching protects weak passwords; this one is random, and every connection would
              // pay for it on both sides.
              "--set=scram_iterations=1",
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C.UTF-8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
      if (!settings.durable()) {
        command.add("--no-sync");
      }
      Commands.run(command);
    } finally {
      Files.delete(password);
    }
    Files.move(aside, settings.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireVersion() throws IOException {
    String version = Files.readString(settings.data().resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new IllegalStateException(
          settings.data() + " is of PostgreSQL " + version + ", not " + MAJOR_VERSION);
    }
  }

  private List<String> command(Path home) {
    String sync = settings.durable() ? "on" : "off";
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(
        List.of(
            // Or each transaction gives its memory back to the system and asks for it again.
            "env",
            "MALLOC_TRIM_THRESHOLD_=1048576",
            home.resolve("bin/postgres").toString(),
            "-D",
            settings.data().toString(),
            "-p",
            Integer.toString(settings.port())));
    // Four services with pools, migrations and relays stay below 200 connections together.
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            "max_wal_size=512MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "shared_preload_libraries=pg_stat_statements",
            // When a row was committed: what is measured and what went wrong are counted from it.
            "track_commit_timestamp=on",
            // The details of an error are the values of a row, which may name a person.
            "log_error_verbosity=terse",
            "fsync=" + sync,
            "full_page_writes=" + sync)) {
      command.add("-c");
      command.add(setting);
    }
    return List.copyOf(command);
  }

  /** Whether the child with this pid accepts connections. */
  public boolean isReady(long pid) {
    return server.isReady(pid);
  }

  public Optional<ProcessHandle> process() {
    return server.running();
  }

  /** Ends every connection and writes a checkpoint. */
  public void stop() {
    server.stop("INT");
  }

  /**
   * Ends it at once, when nobody needs its data any more. Unlike after {@link #kill} its shared
   * memory, of which a system has only so many pieces, is given back.
   */
  void abandon() {
    server.stop("QUIT");
  }

  /** Ends it as a crash would. */
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    stop();
  }

  public int port() {
    return settings.port();
  }

  public String password() {
    return settings.password();
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
  }

  /** Makes the database, for the superuser alone, when it is missing and returns its URL. */
  public String createDatabase(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain database name: " + name);
    }
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl("postgres"), USER, settings.password());
        PreparedStatement query =
            connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery();
          Statement statement = connection.createStatement()) {
        if (!found.next()) {
          statement.execute("create database " + name);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "Creating database " + name + ": " + failed.getMessage(), failed);
    }
    return jdbcUrl(name);
  }

  /** Makes what is missing of an application's database and its two roles. */
  public void make(ApplicationDatabase wanted) {
    try (DatabaseSetup setup =
        new DatabaseSetup(jdbcUrl("postgres"), new Login(USER, settings.password()))) {
      setup.shut("postgres");
      setup.shut("template1");
      setup.make(wanted);
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "Making database " + wanted.name() + ": " + failed.getMessage(), failed);
    }
  }
}
