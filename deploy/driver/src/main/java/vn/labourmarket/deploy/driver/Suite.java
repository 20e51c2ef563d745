package vn.labourmarket.deploy.driver;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One suite on a directory of its own, started by {@code deploy/run --detach} and ended by {@code
 * deploy/stop}.
 */
public final class Suite implements AutoCloseable {
  private final Path home;
  private final SuiteDirectory directory;
  private final int port;
  private final String adminKey;
  private final Map<String, String> environment;
  private final ProcessBuilder.Redirect progress;
  private final boolean temporary;
  private boolean closed;

  private Suite(
      Path home,
      Path data,
      int port,
      String adminKey,
      Map<String, String> environment,
      ProcessBuilder.Redirect progress,
      boolean temporary) {
    this.home = home;
    this.directory = new SuiteDirectory(data);
    this.port = port;
    this.adminKey = adminKey;
    this.environment = environment;
    this.progress = progress;
    this.temporary = temporary;
  }

  /**
   * Starts the suite by the options {@code --data} (a new temporary directory) and {@code --port}
   * (a free one).
   *
   * @param environment of the launcher besides its own, for example {@code JAVA_TOOL_OPTIONS}
   */
  public static Suite start(Arguments options, Map<String, String> environment)
      throws IOException, InterruptedException {
    return start(options, environment, ProcessBuilder.Redirect.INHERIT);
  }

  /**
   * The same.
   *
   * @param progress where the launcher's progress goes
   */
  public static Suite start(
      Arguments options, Map<String, String> environment, ProcessBuilder.Redirect progress)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("labourmarket.home", "")).toAbsolutePath().normalize();
    String given = options.text("data", "");
    Path data =
        given.isEmpty()
            ? Files.createTempDirectory("labour-market-")
            : Path.of(given).toAbsolutePath().normalize();
    int port = options.number("port", 0);
    Suite suite =
        new Suite(
            home,
            data,
            port == 0 ? freePort() : port,
            options.text("admin-key", "driver-" + UUID.randomUUID()),
            environment,
            progress,
            given.isEmpty());
    Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop-suite"));
    suite.launch();
    return suite;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts it, for the first time or again on the same directory, and returns when it is ready. */
  public void launch() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            home.resolve("deploy/run").toString(),
            "--data",
            directory.root().toString(),
            "--port",
            Integer.toString(port),
            "--detach");
    int code = run(command);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).inheritIO();
    builder.redirectOutput(progress);
    builder.environment().putAll(environment);
    builder.environment().put("BOOTSTRAP_ADMIN_KEY", adminKey);
    return builder.directory(home.toFile()).start().waitFor();
  }

  public URI gateway() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public URI address(String service) {
    return service.equals(SuiteDirectory.GATEWAY) ? gateway() : directory.address(service);
  }

  public String adminKey() {
    return adminKey;
  }

  public SuiteDirectory directory() {
    return directory;
  }

  /** The living process of that name. */
  public SuiteProcess process(String name) {
    return directory
        .process(name)
        .filter(SuiteProcess::isAlive)
        .orElseThrow(() -> new IllegalStateException(name + " is not running"));
  }

  /** Ends it; a directory that was made for this run goes away as well. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      run(List.of(home.resolve("deploy/stop").toString(), "--data", directory.root().toString()));
      if (temporary) {
        delete(directory.root());
      }
    } catch (IOException failed) {
      System.err.println("Could not clean up " + directory.root() + ": " + failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
