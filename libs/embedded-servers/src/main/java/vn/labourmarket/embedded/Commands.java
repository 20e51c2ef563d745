package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Short-lived helper programs, run to their end. */
final class Commands {
  private Commands() {}

  /** Runs it and returns what it printed, or throws with that text. */
  static String run(List<String> command) {
    Outcome outcome = execute(command);
    if (outcome.exitCode != 0) {
      throw new IllegalStateException(command.get(0) + " failed: " + outcome.output.strip());
    }
    return outcome.output;
  }

  static boolean succeeds(List<String> command) {
    try {
      return execute(command).exitCode == 0;
    } catch (UncheckedIOException notInstalled) {
      return false;
    }
  }

  private static Outcome execute(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private record Outcome(int exitCode, String output) {}
}
