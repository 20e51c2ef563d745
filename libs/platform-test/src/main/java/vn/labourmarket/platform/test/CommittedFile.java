package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated contract and the file that reviewers see. Run the test with {@code
 * -Dcommitted.update=true} to rewrite the file, then review the difference.
 */
public final class CommittedFile {
  private CommittedFile() {}

  /**
   * Compares.
   *
   * @param file relative to the module's directory
   */
  public static void assertSame(Path file, String generated) {
    try {
      if (Boolean.getBoolean("committed.update")) {
        Files.writeString(file, generated);
      }
      String committed = Files.exists(file) ? Files.readString(file) : "";
      if (!committed.equals(generated)) {
        throw new AssertionError(
            file
                + " is not what the code says; first difference: "
                + difference(committed, generated));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(String committed, String generated) {
    String[] old = committed.split("\n", -1);
    String[] now = generated.split("\n", -1);
    int line = 0;
    while (line < old.length && line < now.length && old[line].equals(now[line])) {
      line++;
    }
    return "line %d, committed «%s», generated «%s»"
        .formatted(
            line + 1, line < old.length ? old[line] : "", line < now.length ? now[line] : "");
  }
}
