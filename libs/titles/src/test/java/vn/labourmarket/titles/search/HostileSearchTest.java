package vn.labourmarket.titles.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSearchTest {
  private static final TitleIndex INDEX = TitleIndex.of(StarterTitles.entries());

  @Provide
  Arbitrary<String> questions() {
    Arbitrary<String> words =
        Arbitraries.of(
            "thợ", "tho", "hàn", "hna", "nv", "kế", "toán", "c++", "(", "~2", "qa/qc", " ");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        words.list().ofMaxSize(20).map(it -> String.join(" ", it)));
  }

  @Property(tries = 1_500)
  void everyTextHasAnOrderedAnswer(
      @ForAll("questions") String text, @ForAll @IntRange(min = -1, max = 30) int limit) {
    List<Hit> hits = INDEX.search(text, CodeFilter.any(), limit);
    List<Suggestion> suggestions = INDEX.suggest(text, limit);

    Set<String> codes = new HashSet<>();
    double last = 1;
    for (Hit hit : hits) {
      assertTrue(hit.score() >= 0 && hit.score() <= last, hits.toString());
      assertTrue(codes.add(hit.code()));
      last = hit.score();
    }
    assertTrue(hits.size() <= Math.max(0, limit));
    assertTrue(suggestions.size() <= Math.min(10, Math.max(0, limit)));
    assertEquals(hits, INDEX.search(text, CodeFilter.any(), limit));
    assertEquals(suggestions, INDEX.suggest(text, limit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "🔥",
        "*",
        "?",
        "thợ*",
        "a AND (b OR",
        "+-&&||!(){}[]^\"~*?:\\/",
        "words:x",
        "[* TO *]",
        "\u0000",
        "\uD83D",
        "x~2",
        "/.*/",
        "' or 1=1 --"
      })
  void signsOfQueryLanguagesAreJustSigns(String text) {
    assertEquals(INDEX.search(text, CodeFilter.any(), 5), INDEX.search(text, CodeFilter.any(), 5));
    assertTrue(INDEX.suggest(text, 5).size() <= 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "thợ hàn ", "hna", "thohan", "nv/", "ab ", "nhân viên ", "x y "})
  void longTextsAreAnsweredInBoundedTime(String unit) {
    String text = unit.repeat(10_000 / unit.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          INDEX.search(text, CodeFilter.any(), 10);
          INDEX.suggest(text, 10);
        });
  }

  /** Not once for each title that the words match, and again for each other reading of them. */
  @Test
  void aFilterThatLetsNothingThroughIsAskedOnceForEachCode() {
    List<String> asked = new ArrayList<>();

    List<Hit> hits =
        INDEX.search(
            "nhân viên bán hàng",
            code -> {
              asked.add(code);
              return false;
            },
            10);

    assertEquals(List.of(), hits);
    assertEquals(Set.copyOf(asked).size(), asked.size());
    assertTrue(asked.size() > 400, "not every code: " + asked.size());
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    List<String> questions = List.of("thợ hàn", "ke taon", "lái xe tải", "nv it", "welder");
    List<List<Hit>> alone =
        questions.stream().map(it -> INDEX.search(it, CodeFilter.any(), 10)).toList();

    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> {
              int question = i % questions.size();
              assertEquals(
                  alone.get(question), INDEX.search(questions.get(question), CodeFilter.any(), 10));
            });
  }
}
