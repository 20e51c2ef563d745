package vn.labourmarket.deploy.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher tells: on the console, and in its log once there is one. Always UTF-8, whatever
 * the locale says, since Vietnamese does not survive anything less.
 */
final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final Language language;
  private final Clock clock;
  private volatile @Nullable Path log;

  Console(PrintStream out, PrintStream err, Language language, Clock clock) {
    this.out = out;
    this.err = err;
    this.language = language;
    this.clock = clock;
  }

  static Console ofThisProcess() {
    return new Console(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Language.ofThisProcess(),
        Clock.systemUTC());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void logInto(Path file) {
    log = file;
  }

  void say(Text text) {
    line(text.in(language));
  }

  void line(String text) {
    out.println(text);
    record(text);
  }

  /** For the eyes only: it never reaches a log. */
  void secret(Text text) {
    out.println(text.in(language));
  }

  void error(Text text) {
    err.println(text.in(language));
    record("ERROR " + text.in(language));
  }

  /** Gives the caller's terminal or pipe back; the log goes on. */
  void detach() {
    out.close();
    err.close();
  }

  private synchronized void record(String text) {
    Path file = log;
    if (file == null) {
      return;
    }
    try {
      Files.writeString(
          file,
          clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException fullDisk) {
      // The launcher must go on repairing; the console has the line.
    }
  }
}
