package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.embedded.Processes;

/** Ends the suite on a directory and returns when its last process is gone: {@code deploy/stop}. */
public final class Stop {
  private static final Duration PATIENCE = ClassArchives.TIME_TO_WRITE.multipliedBy(3);

  private Stop() {}

  public static void main(String[] arguments) throws InterruptedException {
    Console console = Console.ofThisProcess();
    try {
      run(Options.toStop(arguments), console);
    } catch (Refusal badOptions) {
      console.error(badOptions.text());
      System.exit(Launcher.BAD_OPTIONS);
    }
  }

  private static void run(Path root, Console console) throws InterruptedException {
    try {
      stop(root, console);
    } catch (IOException | Refusal failed) {
      console.error(Refusal.of(failed, root).text());
      System.exit(Launcher.FAILED);
    }
  }

  private static void stop(Path root, Console console) throws IOException, InterruptedException {
    if (!DataDirectory.isMarked(root)) {
      nothingRuns(root, console);
      return;
    }
    try (DataDirectory directory = DataDirectory.claim(root)) {
      if (directory.isMine()) {
        if (LeftOvers.end(directory, console) == 0) {
          nothingRuns(root, console);
          return;
        }
      } else {
        end(launcher(directory));
      }
    }
    console.say(Text.of("Đã dừng bộ dịch vụ trên %s", "Stopped the suite on %s", root));
  }

  private static void nothingRuns(Path root, Console console) {
    console.say(Text.of("Không có gì đang chạy trên %s", "Nothing runs on %s", root));
  }

  /** A launcher that has just begun holds the lock a moment before it signs. */
  private static ProcessHandle launcher(DataDirectory directory) throws InterruptedException {
    for (int attempt = 0; attempt < 50; attempt++) {
      Optional<ProcessHandle> process =
          ProcessRecord.read(directory.launcher()).flatMap(ProcessRecord::find);
      if (process.isPresent()) {
        return process.get();
      }
      Thread.sleep(100);
    }
    throw Refusal.because(
        "%s đang được dùng nhưng không tìm thấy tiến trình khởi động",
        "%s is in use, but its launcher can't be found", directory.root());
  }

  private static void end(ProcessHandle launcher) {
    Processes.signal(launcher, "TERM");
    if (!Processes.awaitEnd(List.of(launcher), PATIENCE)) {
      throw Refusal.because(
          "Tiến trình khởi động %1$d không dừng sau %2$d giây",
          "Launcher %1$d does not end within %2$d seconds", launcher.pid(), PATIENCE.toSeconds());
    }
  }
}
