package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Sets the clock of the application under test; it tells the real time after {@link #reset}. */
public final class TestClock {
  private TestClock() {}

  static Path file() {
    return TestDirectory.file("clock");
  }

  public static void set(String instant) {
    write(Instant.parse(instant).toString());
  }

  public static void reset() {
    write("");
  }

  private static void write(String text) {
    try {
      Path next = Files.createTempFile("clock", ".new");
      Files.writeString(next, text);
      Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
