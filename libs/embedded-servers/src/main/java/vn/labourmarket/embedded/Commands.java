package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Short-lived helper programs, run to their end or to that of our patience. */
final class Commands {
  // The slowest makes the files of a database, which takes seconds.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Commands() {}

  /** Runs it and returns what it printed, or throws with that text. */
  static String run(List<String> command) {
    return run(command, PATIENCE);
  }

  static String run(List<String> command, Duration patience) {
    Outcome outcome = execute(command, patience);
    if (outcome.exitCode != 0) {
      throw new IllegalStateException(command.get(0) + " failed: " + outcome.output.strip());
    }
    return outcome.output;
  }

  static boolean succeeds(List<String> command) {
    try {
      return execute(command, PATIENCE).exitCode == 0;
    } catch (UncheckedIOException notInstalled) {
      return false;
    }
  }

  private static Outcome execute(List<String> command, Duration patience) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      AtomicBoolean killed = new AtomicBoolean();
      CompletableFuture<Void> limit =
          CompletableFuture.runAsync(
              () -> {
                killed.set(true);
                kill(process);
              },
              CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
      String output = new String(process.getInputStream().readAllBytes());
      int code = process.waitFor();
      limit.cancel(false);
      return new Outcome(code, killed.get() ? "killed after " + patience + "; " + output : output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** With what it has started: its output ends when nobody holds it open any more. */
  private static void kill(Process process) {
    Processes.withDescendants(process.toHandle()).forEach(ProcessHandle::destroyForcibly);
  }

  private record Outcome(int exitCode, String output) {}
}
