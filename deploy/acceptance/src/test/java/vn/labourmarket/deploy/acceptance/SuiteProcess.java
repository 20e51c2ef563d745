package vn.labourmarket.deploy.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A packaged suite on a directory and ports of its own. It is started by its launcher and not by
 * {@code deploy/run}, which would build again what this very build has just packaged.
 */
record SuiteProcess(Process launcher, Path directory, URI gateway) {
  static final String ADMIN_KEY = "acceptance-administrator";
  private static final String LAUNCHER = "vn.labourmarket.deploy.local.Launcher";

  /** What the services of the last run said, for whoever asks why it failed. */
  private static final Path KEPT_LOGS = Path.of("target", "suite-logs");

  static SuiteProcess start() throws IOException {
    Path directory = Files.createTempDirectory("labour-market-acceptance");
    int port = freePort();
    List<String> command =
        Packages.java(
            LAUNCHER,
            "--data",
            data(directory).toString(),
            "--port",
            Integer.toString(port),
            "--detach",
            "--fast-start");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BOOTSTRAP_ADMIN_KEY", ADMIN_KEY);
    builder.environment().put("CLOCK_FILE", Files.createFile(clock(directory)).toString());
    Process launcher = builder.start();
    SuiteProcess process =
        new SuiteProcess(launcher, directory, URI.create("http://127.0.0.1:" + port));
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    process.awaitReady();
    return process;
  }

  /** It closes its output when it is ready, or when it fails. */
  private void awaitReady() throws IOException {
    StringBuilder told = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println("suite: " + line);
        told.append(line).append('\n');
        if (line.startsWith("ready: ")) {
          return;
        }
      }
    }
    stop();
    throw new IllegalStateException("The suite did not start:\n" + told);
  }

  Path data() {
    return data(directory);
  }

  private static Path data(Path directory) {
    return directory.resolve("data");
  }

  Path clock() {
    return clock(directory);
  }

  /** Beside the data, in whose directory a suite suffers nothing but its own. */
  private static Path clock(Path directory) {
    return directory.resolve("clock");
  }

  void stop() throws IOException {
    launcher.destroy();
    try {
      launcher.onExit().get(120, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      launcher.destroyForcibly();
      throw new IllegalStateException("The suite did not stop", e);
    }
    keepLogs();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void keepLogs() throws IOException {
    // They are there from the first process that was started.
    Path logsOfAll = Files.createDirectories(data().resolve("logs"));
    Files.createDirectories(KEPT_LOGS);
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(logsOfAll, "*.log")) {
      for (Path log : logs) {
        Files.copy(log, KEPT_LOGS.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
