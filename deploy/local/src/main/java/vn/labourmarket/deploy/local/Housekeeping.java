package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Keeps logs small and warns of a disk that fills up, before servers fail on it. */
final class Housekeeping implements Runnable {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final long LITTLE_SPACE = 100L << 20;

  private final DataDirectory directory;
  private final Console console;
  private boolean warned;

  Housekeeping(DataDirectory directory, Console console) {
    this.directory = directory;
    this.console = console;
  }

  void start() {
    Thread thread = new Thread(this, "housekeeping");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (true) {
        Thread.sleep(INTERVAL.toMillis());
        try {
          check();
        } catch (IOException failed) {
          // Nothing to do but to look again: the next round may succeed.
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void check() throws IOException {
    warnOfLittleSpace();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory.logs(), "*.log")) {
      for (Path log : logs) {
        LogFile.bound(log);
      }
    }
  }

  private void warnOfLittleSpace() throws IOException {
    boolean little = directory.freeBytes() < LITTLE_SPACE;
    if (little && !warned) {
      console.error(
          Text.of(
              "Đĩa chứa thư mục %s gần đầy: còn %d MB; hãy giải phóng chỗ",
              "The disk that holds %s is nearly full: %d MB left; make room",
              directory.root(),
              directory.freeBytes() >> 20));
    }
    warned = little;
  }
}
