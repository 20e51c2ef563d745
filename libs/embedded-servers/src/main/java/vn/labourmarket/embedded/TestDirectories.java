package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where servers of tests live, and what removes them when the JVM could not. */
final class TestDirectories {
  // Standard input ends when the JVM is gone, whatever ended it. A session of its own survives a
  // signal to the JVM's whole process group. PostgreSQL is asked to end at once, for only then it
  // returns its shared memory to the system. Removed twice, as a dying server may still write.
  private static final String WATCHDOG =
      """
      read -r line
      for file in "$1/kafka.pid" "$1/postgres/postmaster.pid"; do
        [ -r "$file" ] && read -r pid < "$file" || continue
        case $file in *postmaster.pid)
          kill -QUIT "$pid"
          for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" && sleep 0.2; done
        esac
        kill -9 "$pid"
      done
      rm -rf "$1" || rm -rf "$1"
      """;

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 8L << 30;

  private TestDirectories() {}

  /** Kept between runs and shared by all modules of this user. */
  static Path binaries() {
    return temporary().resolve("labour-market-binaries-" + System.getProperty("user.name"));
  }

  static Path create() {
    try {
      // Others may pass through, since the database may have to run as another user.
      return Files.createTempDirectory(
          forData(),
          "labour-market-test-",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Process watch(Path directory) {
    try {
      return new ProcessBuilder("setsid", "sh", "-c", WATCHDOG, "watchdog", directory.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Memory, where there is plenty: Kafka waits for the disk with every partition that it makes, and
   * a disk that is busy with builds has made a round of forty take nine seconds instead of one.
   */
  private static Path forData() throws IOException {
    boolean plenty =
        Files.isWritable(MEMORY)
            && Files.getFileStore(MEMORY).type().equals("tmpfs")
            && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
    return plenty ? MEMORY : temporary();
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
