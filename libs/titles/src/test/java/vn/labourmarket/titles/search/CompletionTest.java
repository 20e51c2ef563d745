package vn.labourmarket.titles.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people have typed so far, and a title that must be among the ten shown. */
class CompletionTest {
  private static final TitleIndex INDEX = TitleIndex.of(StarterTitles.entries());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thợ hà            | thợ hàn
          tho ha            | thợ hàn
          Thợ HÀN           | thợ hàn
          thợ hàn ti        | thợ hàn TIG
          thohan            | thợ hàn
          kế to             | kế toán viên
          ke toan tr        | kế toán trưởng
          giao vien mam     | giáo viên mầm non
          gv mầm n          | giáo viên mầm non
          nv kh             | nhân viên kho
          lap trinh v       | lập trình viên
          lái xe t          | lái xe tải
          bac si nh         | bác sĩ nha khoa trẻ em
          điều dưỡng tr     | điều dưỡng trưởng
          mầm non           | giáo viên mầm non
          cắt tóc           | thợ cắt tóc
          softw             | Software Engineer
          security gu       | Security guards
          nurse             | Registered Nurse
          kế taon           | kế toán
          """)
  void showsTheTitle(String typed, String title) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      List<String> shown =
          INDEX.suggest(Normalizer.normalize(typed, form), 10).stream()
              .map(Suggestion::title)
              .toList();

      assertTrue(shown.contains(title), typed + ": " + shown);
    }
  }

  @Test
  void typedDiacriticsGoFirst() {
    List<Suggestion> shown = INDEX.suggest("thợ hàn", 5);

    assertEquals(5, shown.size());
    for (Suggestion suggestion : shown) {
      assertTrue(
          suggestion.title().toLowerCase(Locale.ROOT).startsWith("thợ hàn"), shown.toString());
    }
  }

  @Test
  void aSuggestionLeadsToTheOccupationItNames() {
    for (String typed : List.of("thợ m", "nhân viên b", "eng", "kỹ sư ", "a")) {
      for (Suggestion suggestion : INDEX.suggest(typed, 10)) {
        List<Hit> hits = INDEX.search(suggestion.title(), CodeFilter.any(), 5);

        assertTrue(
            hits.stream().anyMatch(hit -> hit.code().equals(suggestion.code())),
            suggestion + " " + hits);
      }
    }
  }
}
