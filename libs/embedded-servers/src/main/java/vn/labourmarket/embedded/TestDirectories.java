package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where servers of tests live, and what removes them when the JVM could not. */
final class TestDirectories {
  // Standard input ends when the JVM is gone, whatever ended it. A session of its own survives a
  // signal to the JVM's whole process group. Twice, as a dying server may still write.
  private static final String WATCHDOG =
      """
      read -r line
      for file in "$1/postgres/postmaster.pid" "$1/kafka.pid"; do
        [ -r "$file" ] && read -r pid < "$file" && kill -9 "$pid"
      done
      rm -rf "$1" || rm -rf "$1"
      """;

  private TestDirectories() {}

  /** Kept between runs and shared by all modules of this user. */
  static Path binaries() {
    return temporary().resolve("labour-market-binaries-" + System.getProperty("user.name"));
  }

  static Path create() {
    try {
      // Others may pass through, since the database may have to run as another user.
      return Files.createTempDirectory(
          temporary(),
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

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
