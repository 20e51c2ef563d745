package vn.labourmarket.deploy.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A Keycloak of this run's own, on an empty database of its own and the realm of the project. */
final class Keycloak implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** C1 alone starts it in half the CPU time; it is asked some hundred times. */
  private static final String JAVA_OPTIONS =
      "-Xms128m -Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=192m"
          + " -XX:ReservedCodeCacheSize=128m -Dfile.encoding=UTF-8";

  private final Process process;
  private final URI address;
  private final Console console;

  private Keycloak(Process process, URI address, String password) {
    this.process = process;
    this.address = address;
    this.console = new Console(address, password);
  }

  static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Starts it and returns when it answers.
   *
   * @param home its distribution, built for {@code --optimized}, with the realm in data/import
   */
  static Keycloak start(Path home, int port) throws IOException {
    String password = UUID.randomUUID().toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address(port))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("keycloak.log").toFile());
    builder.environment().put("JAVA_OPTS", JAVA_OPTIONS);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", Console.ADMINISTRATOR);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    Keycloak keycloak = new Keycloak(builder.start(), address(port), password);
    Runtime.getRuntime().addShutdownHook(new Thread(keycloak::kill, "kill-keycloak"));
    keycloak.awaitAnswer();
    return keycloak;
  }

  private void awaitAnswer() {
    URI discovery = URI.create(realm("tinh").issuer() + "/.well-known/openid-configuration");
    Browser browser = new Browser();
    Awaitility.await("Keycloak answers at " + discovery)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .failFast("Keycloak ended", () -> !process.isAlive())
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> browser.opens(discovery).statusCode() == 200);
  }

  Realm realm(String name) {
    return new Realm(console, address, name);
  }

  Console console() {
    return console;
  }

  /** As {@code kill -9} does, to the server and to the script that waits for it. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
