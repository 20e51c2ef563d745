package vn.labourmarket.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** The sort key of the last row of a page, opaque to callers. */
public record Cursor(List<String> key) {
  private static final String SEPARATOR = "\u001f";

  public static Cursor of(Object... key) {
    return new Cursor(List.of(key).stream().map(String::valueOf).toList());
  }

  static Cursor decode(String text, int parts) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> key = List.of(plain.split(SEPARATOR, -1));
      if (key.size() == parts) {
        return new Cursor(key);
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    throw invalid();
  }

  /** What a caller gets to send back. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
  }

  public String text(int part) {
    return key.get(part);
  }

  public long number(int part) {
    try {
      return Long.parseLong(key.get(part));
    } catch (NumberFormatException forged) {
      throw invalid();
    }
  }

  /** A number that fits an {@code int}, such as the number of a version. */
  public int smallNumber(int part) {
    try {
      return Math.toIntExact(number(part));
    } catch (ArithmeticException forged) {
      throw invalid();
    }
  }

  public UUID id(int part) {
    try {
      return UUID.fromString(key.get(part));
    } catch (IllegalArgumentException forged) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Con trỏ trang không hợp lệ; hãy dùng nextCursor của trang trước.",
            "Invalid cursor; use nextCursor of the page before.")
        .with("parameter", "cursor");
  }
}
