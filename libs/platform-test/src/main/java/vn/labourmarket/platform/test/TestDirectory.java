package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory of this JVM, found by its process id: test and test resource are loaded by different
 * class loaders and share neither statics nor, reliably, system properties.
 */
final class TestDirectory {
  private static final Path PATH =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "labourmarket-test-" + ProcessHandle.current().pid());

  private TestDirectory() {}

  static Path get() {
    try {
      Files.createDirectories(PATH);
      PATH.toFile().deleteOnExit();
      return PATH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
