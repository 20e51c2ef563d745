package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as a proof that cells can have other values. */
class MoveTest {
  private static final int PARTS = 900;
  private static final double FAR = 20_000;

  /** A total and its parts. */
  private static LinkedTables row() {
    LinkedTables.Builder builder = LinkedTables.builder();
    List<String> parts = IntStream.range(0, PARTS).mapToObj(i -> "part " + i).toList();
    builder.cell(cell("all", 1e6 * PARTS));
    parts.forEach(it -> builder.cell(cell(it, 1e6)));
    return builder.sum("all", parts).wholeNumbers().build();
  }

  private static TableCell cell(String key, double value) {
    return new TableCell(key, value, value, Protection.NONE, null, false);
  }

  @Test
  void ofWholeNumbersNotEvenOneMayBeLeftOver() {
    double[] found = new double[PARTS + 1];
    for (int j = 1; j <= PARTS; j++) {
      found[j] = j % 2 == 0 ? 1 : -1;
    }
    double[] off = found.clone();
    off[3] += 1 / FAR;

    assertNotNull(Move.checked(row(), new int[] {0}, found, FAR));
    assertNull(Move.checked(row(), new int[] {0}, off, FAR), "one of 20,000 is left");
  }

  @Test
  void aUnitOfManyIsNoRounding() {
    double far = 1e8;
    double[] found = new double[PARTS + 1];
    found[1] = 1;
    found[2] = -1 + 1 / far;
    found[3] = -1 / far;

    Move move = Move.checked(row(), new int[] {0}, found, far);

    assertNotNull(move);
    assertArrayEquals(new int[] {1, 2, 3}, move.cells());
  }

  @Test
  void ofOtherFiguresRoundingIsNoChange() {
    double[] found = new double[PARTS + 1];
    found[1] = 1;
    found[2] = -1 + 1e-9;
    found[3] = 1e-9;

    double[] off = found.clone();
    off[2] += 1e-3;

    Move move = Move.checked(row(), new int[] {0}, found, 0);

    assertNotNull(move);
    assertArrayEquals(new int[] {1, 2}, move.cells());
    assertNull(Move.checked(row(), new int[] {0}, off, 0));
  }
}
