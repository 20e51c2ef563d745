package vn.labourmarket.demand.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that make expressions go back and forth, or call themselves once for each word. Nothing is
 * found in any of them, so that every expression reads them: a find would end the search.
 */
class LongestTextTest {
  /** Far more than it takes: what backtracks without end takes years. */
  private static final Duration WITHOUT_BACKTRACKING = Duration.ofSeconds(20);

  private static final int LENGTH = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tuổi ",
        "nam ",
        "tuyển thợ ",
        "thợ ",
        "\nthợ ",
        "may áo ",
        "xe tải ",
        "hỗ trợ ",
        "hỗ trợ cho ",
        "khách hàng ",
        "nhân viên ",
        "tư vấn cho ",
        "không phân biệt ",
        "ưu tiên ",
        "công việc ",
        "bảo vệ, ",
        "35t",
        "nam nữ ",
        " gấp",
        " ngay",
        " hồ sơ",
        "\n",
        "\n\r",
        " \n"
      })
  void readsTheLongestTextOfOneKindToItsEnd(String part) {
    // The words without which no phrase is looked for.
    String text = "việt nam, tuổi nghề" + " ".repeat(500) + "tuyển" + repeated(part);

    assertTimeoutPreemptively(
        WITHOUT_BACKTRACKING, () -> assertFalse(FreeText.statesPreference(text)));
  }

  private static String repeated(String part) {
    return part.repeat(LENGTH / part.length());
  }
}
