package vn.labourmarket.demand.text;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** V51 on the sentences of {@link AdvertSentencesTest} as they are typed without marks. */
class UnmarkedAdvertsTest {
  /** What is not found where marks are left out: one word stands for several there. */
  private static final Set<String> MISSED_WITHOUT_MARKS = Set.of("Tìm tài xế nam chạy xe gia đình");

  /** Lawful sentences that can't be told from others where marks are left out. */
  private static final Set<String> REFUSED_WITHOUT_MARKS =
      Set.of(
          "Cần tuyển năm nhân viên kinh doanh làm việc tại Quảng Nam",
          "Chế độ: hỗ trợ nhân viên nữ, nhân viên đã kết hôn");

  @Test
  void readsTheSameWithoutMarks() {
    assertEquals(
        MISSED_WITHOUT_MARKS,
        AdvertSentencesTest.unlawful()
            .filter(it -> !FreeText.statesPreference(FreeText.withoutMarks(it)))
            .collect(toSet()));
    assertEquals(
        REFUSED_WITHOUT_MARKS,
        AdvertSentencesTest.lawful()
            .filter(it -> FreeText.statesPreference(FreeText.withoutMarks(it)))
            .collect(toSet()));
  }
}
