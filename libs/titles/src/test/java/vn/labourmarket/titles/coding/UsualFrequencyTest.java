package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsualFrequencyTest {
  private static final CodeTree TREE =
      new CodeTree(List.of(new CodeEntry("1", List.of()), new CodeEntry("2", List.of())));

  private static final float[] OTHERWISE = {-1, -2};

  @Test
  void isTheGeometricMeanOfTheShares() {
    // When
    float[] usual =
        UsualFrequency.of(
            List.of(Map.of("1", 85.0, "2", 5.0), Map.of("1", 35.0, "2", 35.0, "group", 90.0)),
            TREE,
            OTHERWISE);
    // Then
    float[] expected = {(float) Math.log(0.9 * 0.5) / 2, (float) Math.log(0.1 * 0.5) / 2};
    assertArrayEquals(expected, usual, 1e-6f);
  }

  @Test
  void asksNoSourceThatHasHardlyAnyTitles() {
    // When
    float[] usual = UsualFrequency.of(List.of(Map.of("1", 3.9)), TREE, OTHERWISE);
    // Then
    assertSame(OTHERWISE, usual);
  }

  @Test
  void speaksWhereWordsLeaveItOpen() {
    // Given
    List<CodedTitle> titles = new ArrayList<>(SmallCatalogue.titles());
    for (int i = 0; i < 120; i++) {
      titles.add(SmallCatalogue.title("khu " + i, i < 64 ? "7411" : "5223"));
    }
    // When
    String before = answer(titles, List.of());
    String after = answer(titles, List.of(Map.of("5223", 50_000.0)));
    // Then
    assertEquals(List.of("7411", "5223"), List.of(before, after));
  }

  @Test
  void isSilentWhereManyDecisionsShowWhatIsAsked() {
    // Given
    List<CodedTitle> titles = new ArrayList<>(SmallCatalogue.titles());
    for (int i = 0; i < 2_000; i++) {
      TitleQuestion question = TitleQuestion.of("khu " + i);
      titles.add(SmallCatalogue.decision(question, i < 1_010 ? "7411" : "5223"));
    }
    // When
    String answer = answer(titles, List.of(Map.of("5223", 50_000.0)));
    // Then
    assertEquals("7411", answer);
  }

  private static String answer(List<CodedTitle> titles, List<Map<String, Double>> sources) {
    CodingTrainer trainer = new CodingTrainer(SmallCatalogue.codes(), percent -> {});
    return trainer
        .learn(titles, sources)
        .code(TitleQuestion.of("khu"), 1)
        .candidates()
        .get(0)
        .code();
  }
}
