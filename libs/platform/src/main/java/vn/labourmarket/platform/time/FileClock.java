package vn.labourmarket.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Tells the instant that a file holds; the real time while the file is empty. */
final class FileClock extends Clock {
  private final Path file;

  FileClock(Path file) {
    this.file = file;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants only");
  }

  @Override
  public Instant instant() {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : Instant.parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
