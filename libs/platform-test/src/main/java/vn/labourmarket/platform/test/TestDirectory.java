package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory of this JVM, found by its process id: test and test resource are loaded by different
 * class loaders and share neither statics nor, reliably, system properties. It goes with the JVM: a
 * later one may get the same id.
 */
final class TestDirectory {
  private static final Path PATH =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "labourmarket-test-" + ProcessHandle.current().pid());

  private TestDirectory() {}

  /** The path of a file in it, whether it is there or not. */
  static Path file(String name) {
    try {
      Files.createDirectories(PATH);
      // In reverse order: the directory is the last to go.
      PATH.toFile().deleteOnExit();
      Path file = PATH.resolve(name);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
