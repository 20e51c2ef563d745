package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Processes that need not be children of this one. */
public final class Processes {
  private Processes() {}

  public static void signal(ProcessHandle process, String name) {
    Commands.succeeds(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
  }

  public static List<ProcessHandle> withDescendants(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).toList();
  }

  /** Waits until all have ended, at most for {@code patience}; tells whether they have. */
  public static boolean awaitEnd(Collection<ProcessHandle> processes, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!processes.stream().allMatch(Processes::hasEnded)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Also true for a zombie without threads: in some containers nobody collects orphans. */
  public static boolean hasEnded(ProcessHandle process) {
    if (!process.isAlive()) {
      return true;
    }
    Path kernel = Path.of("/proc", Long.toString(process.pid()));
    try (Stream<Path> threads = Files.list(kernel.resolve("task"))) {
      String stat = Files.readString(kernel.resolve("stat"));
      return stat.startsWith(") Z", stat.lastIndexOf(')')) && threads.count() <= 1;
    } catch (IOException | UncheckedIOException justGone) {
      return !process.isAlive();
    }
  }
}
