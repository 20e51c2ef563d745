package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text and every number. */
class CodingLawsTest {
  private static final CodingModel MODEL = SmallCatalogue.model();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of("thợ", "hàn", "kế toán", "nurse", "/", "lương 10 triệu", "ĐIỆN", "🙂", "C++")
            .list()
            .ofMaxSize(40)
            .map(it -> String.join(" ", it));
    return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(200));
  }

  @Property(tries = 500)
  void everyTextHasAnAnswer(
      @ForAll("texts") String text,
      @ForAll("texts") String industry,
      @ForAll @StringLength(max = 20) String qualification) {
    // When
    Coding coding = MODEL.code(new TitleQuestion(text, industry, qualification), 24);
    // Then
    double sum = 0;
    double before = 1;
    for (Coding.Candidate candidate : coding.candidates()) {
      assertTrue(
          candidate.probability() >= 0 && candidate.probability() <= before, coding::toString);
      before = candidate.probability();
      sum += before;
    }
    assertTrue(sum <= 1 + 1e-9, coding::toString);
    assertEquals(coding.candidates().isEmpty(), coding.decision() == Coding.Decision.NONE);
  }

  @Property
  void sharpeningKeepsTheOrderAndHitsTheValue(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 10_000) Integer> any,
      @ForAll @IntRange(min = 1, max = 9_999) int perTenThousand) {
    // Given
    double value = perTenThousand / 1e4;
    double[] falling =
        any.stream().sorted((a, b) -> Integer.compare(b, a)).mapToDouble(it -> it / 1e4).toArray();
    // When
    double[] sharpened = Sharpening.to(value, falling);
    // Then
    assertEquals(value, sharpened[0]);
    assertTrue(Arrays.stream(sharpened).sum() <= 1 + 1e-6);
    for (int i = 1; i < sharpened.length; i++) {
      assertTrue(sharpened[i] <= sharpened[i - 1] + 1e-9);
    }
  }

  @Property
  void aMapKeepsWhatWasPut(@ForAll List<Long> keys) {
    // Given
    LongIntMap map = new LongIntMap(1);
    Map<Long, Integer> expected = new HashMap<>();
    // When
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) != 0) {
        map.put(keys.get(i), i);
        expected.put(keys.get(i), i);
      }
    }
    // Then
    assertEquals(expected.size(), map.size());
    expected.forEach((key, value) -> assertEquals(value, map.get(key)));
    long[] sorted = expected.keySet().stream().mapToLong(it -> it).sorted().toArray();
    assertTrue(Arrays.equals(sorted, map.keys()));
  }

  @Property
  void groupsTakePartInTheErrorsOfTheirCodes(@ForAll @DoubleRange(min = -1, max = 1) double error) {
    // Given
    CodeTree tree =
        new CodeTree(
            List.of(
                new CodeEntry("11", List.of("1")),
                new CodeEntry("12", List.of("1")),
                new CodeEntry("21", List.of("2"))));
    float[] errors = {(float) error, 0, 0};
    // When
    tree.shareErrors(errors);
    // Then
    assertEquals(1.3 * error, errors[0], 1e-6);
    assertEquals(0.3 * error, errors[1], 1e-6);
    assertEquals(0, errors[2]);
  }
}
