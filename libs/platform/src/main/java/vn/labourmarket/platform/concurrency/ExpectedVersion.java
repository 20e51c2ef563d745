package vn.labourmarket.platform.concurrency;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;

/** The version that a caller saw before changing a resource, from {@code If-Match}. */
public record ExpectedVersion(long value) {

  /**
   * Reads an {@code If-Match} header.
   *
   * @throws vn.labourmarket.platform.problems.Problem 428 without a header, 412 for a tag that this
   *     suite never issued
   */
  public static ExpectedVersion required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw PlatformProblem.IF_MATCH_REQUIRED.because(
          "Gửi If-Match với ETag của lần đọc gần nhất.",
          "Send If-Match with the ETag that you last read.");
    }
    String tag = ifMatch.strip();
    if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
      try {
        return new ExpectedVersion(Long.parseLong(tag.substring(1, tag.length() - 1)));
      } catch (NumberFormatException notOurs) {
        throw PlatformProblem.VERSION_CONFLICT.problem();
      }
    }
    throw PlatformProblem.VERSION_CONFLICT.problem();
  }

  /**
   * Checks that nothing changed since the caller's read (V30).
   *
   * @throws vn.labourmarket.platform.problems.Problem 412 with the current version
   */
  public void check(long current) {
    if (current != value) {
      throw PlatformProblem.VERSION_CONFLICT
          .because(
              "Phiên bản hiện tại là %d, bạn gửi %d. Hãy đọc lại rồi thử lại."
                  .formatted(current, value),
              "The current version is %d, you sent %d. Read again and retry."
                  .formatted(current, value))
          .with("currentVersion", current);
    }
  }
}
