package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** The suite under test: started for this run, or one that runs already. */
final class Suite implements AutoCloseable {
  private final URI gateway;
  private final String adminKey;
  private final @Nullable SuiteDirectory directory;
  private final @Nullable SuiteProcess process;

  private Suite(
      URI gateway,
      String adminKey,
      @Nullable SuiteDirectory directory,
      @Nullable SuiteProcess process) {
    this.gateway = gateway;
    this.adminKey = adminKey;
    this.directory = directory;
    this.process = process;
  }

  static Suite open() throws IOException {
    Map<String, String> environment = System.getenv();
    String url = environment.getOrDefault("SUITE_URL", "");
    if (url.isEmpty()) {
      SuiteProcess process = SuiteProcess.start();
      return new Suite(
          process.gateway(), SuiteProcess.ADMIN_KEY, new SuiteDirectory(process.data()), process);
    }
    String data = environment.getOrDefault("SUITE_DATA", "");
    return new Suite(
        URI.create(url),
        environment.getOrDefault("SUITE_ADMIN_KEY", ""),
        data.isEmpty() ? null : new SuiteDirectory(Path.of(data)),
        null);
  }

  URI gateway() {
    return gateway;
  }

  String adminKey() {
    return adminKey;
  }

  /** Where its processes and ports are on record; absent for a suite on another machine. */
  Optional<SuiteDirectory> directory() {
    return Optional.ofNullable(directory);
  }

  /** Bootstrap address of its broker, when it is known. */
  Optional<String> kafka() {
    Optional<String> given = Optional.ofNullable(System.getenv("SUITE_KAFKA"));
    return given.or(() -> directory().map(it -> it.address(SuiteDirectory.KAFKA).getAuthority()));
  }

  /** Only the clock of a suite of one's own may be turned. */
  boolean hasOwnClock() {
    return process != null;
  }

  void setClock(Instant now) throws IOException {
    if (process != null) {
      // Replaced at once: a service must never read half an instant.
      Path aside = process.clock().resolveSibling("clock.new");
      Files.writeString(aside, now.toString());
      Files.move(aside, process.clock(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  void resetClock() throws IOException {
    if (process != null) {
      Files.writeString(process.clock(), "");
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.stop();
    }
  }
}
