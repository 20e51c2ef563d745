package vn.labourmarket.deploy.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.labourmarket.embedded.EmbeddedServers;

/** A launcher in a process of its own on a directory, with all it printed. */
class RunningLauncher {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";
  private static final List<RunningLauncher> STARTED = new ArrayList<>();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final Path data;
  final int port;
  final Process process;
  private final Path output;

  private RunningLauncher(Path data, int port, Process process, Path output) {
    this.data = data;
    this.port = port;
    this.process = process;
    this.output = output;
  }

  /** With {@code --fast-start}, which costs a test less. */
  static RunningLauncher start(Path home, Path data, int port, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--fast-start");
    return start(List.of(), Map.of(), home, data, port, options.toArray(String[]::new));
  }

  static RunningLauncher start(
      List<String> wrapper,
      Map<String, String> environment,
      Path home,
      Path data,
      int port,
      String... more)
      throws IOException {
    keepBrokerArchive(home.toAbsolutePath());
    Path output = Files.createTempFile("launcher-", ".out");
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            JavaCommand.executable(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-Dlabourmarket.home=" + home,
            Launcher.class.getName(),
            "--data=" + data,
            "--port=" + port));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    builder.environment().put("CLASSPATH", EmbeddedServers.brokerClassPath());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    RunningLauncher launcher = new RunningLauncher(data, port, builder.start(), output);
    STARTED.add(launcher);
    return launcher;
  }

  /** Where an earlier run would have left it: each broker starts for half the CPU time. */
  private static void keepBrokerArchive(Path home) throws IOException {
    String key = System.getProperty("java.vm.version") + " " + home;
    Path kept =
        home.resolve("deploy/local/target/class-archives")
            .resolve(Integer.toHexString(key.hashCode()))
            .resolve("kafka.jsa");
    for (String option : EmbeddedServers.brokerOptions()) {
      if (option.startsWith(ARCHIVE) && !Files.exists(kept)) {
        Files.createDirectories(kept.getParent());
        Files.createSymbolicLink(kept, Path.of(option.substring(ARCHIVE.length())));
      }
    }
  }

  RunningLauncher awaitReady() {
    await()
        .atMost(PATIENCE)
        .failFast("launcher ended: " + output, () -> !process.isAlive())
        .until(() -> output().contains("ready: http://localhost:" + port + "\n"));
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("Still running: " + process.pid());
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  int stop() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  ProcessHandle child(String name) {
    return ProcessRecord.read(data.resolve("processes").resolve(name))
        .flatMap(ProcessRecord::find)
        .orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }

  String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + port + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Whatever tests, also failed ones, left. */
  static void destroyAll() throws IOException, InterruptedException {
    for (RunningLauncher launcher : STARTED) {
      launcher.process.destroyForcibly();
      launcher.process.waitFor();
      Files.deleteIfExists(launcher.output);
      if (Files.isDirectory(launcher.data.resolve("processes"))) {
        try (DataDirectory directory = DataDirectory.claim(launcher.data)) {
          LeftOvers.end(directory, Console.ofThisProcess());
        }
      }
    }
    STARTED.clear();
  }
}
