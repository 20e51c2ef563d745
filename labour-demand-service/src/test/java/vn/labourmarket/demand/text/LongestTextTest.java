package vn.labourmarket.demand.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that make expressions go back and forth. */
class LongestTextTest {
  /** Far more than it takes: what backtracks without end takes years. */
  private static final Duration WITHOUT_BACKTRACKING = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tuổi ",
        "nam ",
        " 0",
        "0 ",
        "1.111",
        "012-",
        "+84",
        "1 000 ",
        "cccd ",
        "tuyển thợ ",
        "thợ ",
        "xe tải ",
        "hỗ trợ ",
        "khách hàng ",
        "công việc ",
        "35t",
        "nam nữ "
      })
  void readsTheLongestTextOfOneKindToItsEnd(String part) {
    String longest = "tuổi" + " ".repeat(500) + part.repeat(3400 / part.length());

    assertTimeoutPreemptively(
        WITHOUT_BACKTRACKING,
        () -> {
          assertTrue(FreeText.statesPreference(longest + " chỉ tuyển nữ"));
          assertTrue(FreeText.holdsPersonalData(longest + " lh a@example.vn"));
        });
  }
}
