package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final CodeTree TREE =
      new CodeTree(List.of(new CodeEntry("11", List.of("1")), new CodeEntry("21", List.of("2"))));

  private static double[] evidence(double vietnamese) {
    PackedWeights nothing = new PackedWeights(2, new float[0], new byte[0]);
    float[] frequency = {-1, -2};
    Scorer scorer = new Scorer(nothing, frequency, frequency, 0);
    Asked asked = new Asked(SparseVector.EMPTY, SparseVector.EMPTY, 1, 3, vietnamese);
    return Evidence.of(scorer, asked, new float[] {0.8f, 0.2f}, 0, -1, TREE);
  }

  @Test
  void isThereOnceMoreForTitlesWithVietnameseWords() {
    // When
    double[] evidence = evidence(0.5);
    // Then
    int half = Evidence.size(TREE) / 2;
    assertArrayEquals(
        Arrays.copyOf(evidence, half), Arrays.copyOfRange(evidence, half, evidence.length));
    assertEquals(1, evidence[0]);
  }

  @Test
  void isNotThereOnceMoreForOthers() {
    // When
    double[] evidence = evidence(0);
    // Then
    int half = Evidence.size(TREE) / 2;
    assertArrayEquals(new double[half], Arrays.copyOfRange(evidence, half, evidence.length));
    assertEquals(1, evidence[0]);
  }
}
