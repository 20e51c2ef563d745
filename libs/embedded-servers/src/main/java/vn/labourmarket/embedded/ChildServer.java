package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server on a data directory. It is always addressed through its pid file, so that it can also be
 * ended by a process, or a class loader, that did not start it.
 */
final class ChildServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path data;
  private final Path pidFile;
  private final Path log;
  private @Nullable Process child;

  ChildServer(Path data, Path pidFile, Path log) {
    this.data = data;
    this.pidFile = pidFile;
    this.log = log;
  }

  /** Starts it and returns when it answers. */
  synchronized void start(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      child = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    awaitReady(child);
  }

  private void awaitReady(Process started) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(started.pid())) {
      if (System.nanoTime() > deadline) {
        started.destroyForcibly();
        throw new IllegalStateException("Not ready after " + PATIENCE + ": " + lastWords());
      }
      if (pauseUntilExit(started)) {
        throw new IllegalStateException(
            "Ended at start with code " + started.exitValue() + ": " + lastWords());
      }
    }
  }

  private static boolean pauseUntilExit(Process started) {
    try {
      return started.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  boolean isReady(long pid) {
    return PidFile.read(pidFile).filter(file -> file.pid() == pid && file.isReady()).isPresent();
  }

  Optional<ProcessHandle> running() {
    return PidFile.read(pidFile).flatMap(file -> file.process(data));
  }

  /** Ends it by the given signal and, when it does not obey in time, by SIGKILL. */
  synchronized void stop(String signal) {
    running().ifPresent(process -> end(process, () -> Processes.signal(process, signal)));
  }

  /** SIGKILL, as a crash would; returns when the last of its processes is gone. */
  synchronized void kill() {
    running().ifPresent(process -> end(process, process::destroyForcibly));
  }

  private static void end(ProcessHandle process, Runnable ask) {
    List<ProcessHandle> family = Processes.withDescendants(process);
    ask.run();
    if (!Processes.awaitEnd(family, GRACE)) {
      family.forEach(ProcessHandle::destroyForcibly);
      Processes.awaitEnd(family, GRACE);
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException unreadable) {
      return "(no log: " + unreadable.getMessage() + ")";
    }
  }
}
