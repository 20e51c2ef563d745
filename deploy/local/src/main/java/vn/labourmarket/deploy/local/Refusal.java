package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The suite can't start or go on, and the user can be told why in one line. */
final class Refusal extends RuntimeException {
  private final transient Text text;

  Refusal(Text text) {
    super(text.english());
    this.text = text;
  }

  static Refusal because(String vietnamese, String english, @Nullable Object... arguments) {
    return new Refusal(Text.of(vietnamese, english, arguments));
  }

  Text text() {
    return text;
  }

  /** Finds the reason a user can act on in what a file operation or a server reported. */
  static Refusal of(Throwable failure, Path directory) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      Refusal known =
          cause instanceof AccessDeniedException
              ? unwritable(directory, cause.toString())
              : inReport(String.valueOf(cause.getMessage()), directory);
      if (known != null) {
        return known;
      }
    }
    return because("Không khởi động được: %s", "Could not start: %s", failure);
  }

  /** The same for the words a server ended with. */
  static @Nullable Refusal inReport(String words, Path directory) {
    if (words.contains("No space left on device") || words.contains("Disk quota exceeded")) {
      return because("Đĩa chứa thư mục %s đã đầy", "The disk that holds %s is full", directory);
    }
    return words.contains("Read-only file system") || words.contains("Permission denied")
        ? unwritable(directory, words)
        : null;
  }

  /** Why a server may have ended that could not even write it down; null if a file can be made. */
  static @Nullable Refusal ofFullDisk(Path directory) {
    try {
      Files.delete(Files.write(Files.createTempFile(directory, "room", null), new byte[1]));
      return null;
    } catch (IOException full) {
      return of(full, directory);
    }
  }

  private static Refusal unwritable(Path directory, String detail) {
    return because(
        "Không ghi được vào thư mục %s: %s", "Cannot write to %s: %s", directory, detail);
  }
}
