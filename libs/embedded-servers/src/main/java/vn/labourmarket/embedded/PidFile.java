package vn.labourmarket.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a server says about itself: its pid in the first line, its status in the last. This is the
 * shape of {@code postmaster.pid}; the broker writes the same.
 */
record PidFile(long pid, String status) {
  static final String READY = "ready";

  static Optional<PidFile> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new PidFile(
                  Long.parseLong(lines.get(0).strip()), lines.get(lines.size() - 1).strip()));
    } catch (IOException | NumberFormatException absentOrHalfWritten) {
      return Optional.empty();
    }
  }

  boolean isReady() {
    return status.equals(READY);
  }

  /** The process itself, never a stranger that got the same pid later: it must name the data. */
  Optional<ProcessHandle> process(Path data) {
    return ProcessHandle.of(pid)
        .filter(process -> !Processes.hasEnded(process))
        .filter(
            process ->
                process.info().arguments().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(data.toString()::equals));
  }
}
