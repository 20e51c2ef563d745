package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Children of a launcher that was killed: found by their records and ended in order. */
final class LeftOvers {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private LeftOvers() {}

  /** Returns how many there were. */
  static int end(DataDirectory directory, Console console) throws IOException {
    int count = 0;
    for (Role role : Role.values()) {
      List<Ending> endings = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.processes())) {
        for (Path file : files) {
          Optional<ProcessRecord> left = ProcessRecord.read(file);
          left.filter(entry -> entry.role() == role)
              .flatMap(LeftOvers::ending)
              .ifPresent(endings::add);
        }
      }
      Ending.all(endings, console);
      count += endings.size();
    }
    return count;
  }

  private static Optional<Ending> ending(ProcessRecord left) {
    // Every backend of PostgreSQL is at rest after SIGINT; SIGTERM would wait for its clients.
    String signal = left.role() == Role.DATABASE ? "INT" : "TERM";
    return left.find().map(process -> new Ending(left.name(), process, signal, GRACE));
  }
}
