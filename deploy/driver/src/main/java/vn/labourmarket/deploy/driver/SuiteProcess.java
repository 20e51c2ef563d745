package vn.labourmarket.deploy.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process of the suite as the launcher recorded it.
 *
 * @param startedAt ticks since boot, so that a stranger with the same pid is never taken for it
 */
public record SuiteProcess(String name, long pid, String startedAt) {
  private static final int START_TICKS = 19;

  static Optional<SuiteProcess> read(Path record) {
    try {
      List<String> lines = Files.readAllLines(record);
      return Optional.of(
          new SuiteProcess(
              String.valueOf(record.getFileName()), Long.parseLong(lines.get(1)), lines.get(2)));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException absentOrHalf) {
      return Optional.empty();
    }
  }

  /** False also for a zombie: in some containers nobody collects orphans. */
  public boolean isAlive() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return fields[START_TICKS].equals(startedAt) && !fields[0].equals("Z");
    } catch (IOException gone) {
      return false;
    }
  }

  /**
   * Sends a signal by its name without SIG.
   *
   * @throws IllegalStateException when it is not there any more
   */
  public void signal(String signal) {
    if (!isAlive()) {
      throw new IllegalStateException(name + " (pid " + pid + ") is not running");
    }
    signal(signal, pid);
  }

  /** The same to one of its children; PostgreSQL works through those. */
  public void signalChild(String signal, long child) {
    boolean related =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .anyMatch(it -> it.pid() == child);
    if (related) {
      signal(signal, child);
    }
  }

  private static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
