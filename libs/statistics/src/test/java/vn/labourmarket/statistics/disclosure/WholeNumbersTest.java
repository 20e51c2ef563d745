package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Interval;

/** Who knows that counts are whole numbers computes with nothing else. */
class WholeNumbersTest {
  private static final Protection ONE = new Protection(1, 1);

  @Test
  void halvesHideNothing() {
    LinkedTables.Builder builder =
        LinkedTables.builder().cell(new TableCell("s", 1, 1, ONE, null, false));
    List.of("a", "b", "c", "e")
        .forEach(it -> builder.cell(new TableCell(it, 1, 1, Protection.NONE, null, false)));
    builder.cell(printed("sab", 3)).sum("sab", List.of("s", "a", "b"));
    builder.cell(printed("ac", 2)).sum("ac", List.of("a", "c"));
    builder.cell(printed("bc", 2)).sum("bc", List.of("b", "c"));
    builder.cell(printed("se", 2)).sum("se", List.of("s", "e"));
    LinkedTables numbers = builder.build();
    LinkedTables wholes = builder.wholeNumbers().build();
    boolean[] all = {true, true, true, true, true, false, false, false, false};

    Suppression suppression = Suppressor.suppressed(wholes);

    // s = 1 + 2 d with a = b = 1 − d: with halves it may be 0 or 2
    assertEquals(new Interval(1, 0, 2), rounded(Attacker.bounds(numbers, all, "s")));
    assertEquals(new Interval(1, 1, 1), rounded(Attacker.bounds(wholes, all, "s")));
    assertEquals(List.of(), Suppressor.suppressed(numbers).unprotected());
    assertEquals(List.of("s"), suppression.unprotected());
    assertEquals(List.of(new Exposure("s", null)), Attacker.exposures(wholes, all));
  }

  @Test
  void aDistanceIsAWholeNumberToo() {
    LinkedTables tables =
        LinkedTables.builder()
            .cell(new TableCell("x", 5, 5, new Protection(1.5, 1.5), null, false))
            .cell(new TableCell("y", 1, 1, Protection.NONE, null, false))
            .cell(new TableCell("z", 4, 4, Protection.NONE, null, false))
            .cell(printed("all", 10))
            .sum("all", List.of("x", "y", "z"))
            .wholeNumbers()
            .build();

    Suppression suppression = Suppressor.suppressed(tables);

    // y may fall by 1 only, and x has to be able to rise by 2
    assertEquals(4, suppression.cost());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
    assertEquals(
        List.of(new Exposure("x", null)),
        Attacker.exposures(tables, new boolean[] {true, true, false, false}));
    assertThrows(
        IllegalArgumentException.class,
        () -> LinkedTables.builder().cell(printed("half", 0.5)).wholeNumbers().build());
  }

  /**
   * Three dimensions of counts, in which figures that are no whole numbers hide cells that whole
   * ones don't.
   */
  @Property(tries = 15)
  void noCountIsComputedBackByWholeNumbersNorGivenUp(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    LinkedTables.Builder builder = LinkedTables.builder();
    Classification two = new Classification(List.of("all", "1", "2"), new int[] {-1, 0, 0});
    Classification three =
        new Classification(List.of("all", "1", "2", "3"), new int[] {-1, 0, 0, 0});
    int[] counts = IntStream.range(0, 12).map(i -> random.nextInt(4)).toArray();
    new CrossTable(List.of(two, two, three))
        .addTo(builder, codes -> cell(codes, counts, random.nextInt(8) == 0));
    IntegerAttack attack = new IntegerAttack(builder.build());
    LinkedTables tables = builder.wholeNumbers().build();

    Suppression suppression = Suppressor.suppressed(tables);

    assertHiddenOrHopeless(tables, suppression, attack);
  }

  /** What is given up must be near even where everything is empty. */
  private static void assertHiddenOrHopeless(
      LinkedTables tables, Suppression suppression, IntegerAttack attack) {
    boolean[] all = new boolean[tables.cells().size()];
    Arrays.fill(all, true);
    for (int j = 0; j < all.length; j++) {
      TableCell cell = tables.cells().get(j);
      if (cell.isSensitive()) {
        double below = Math.min(cell.value(), cell.protection().lower());
        double above = cell.protection().upper();
        boolean hopeless = attack.comesNear(j, all, below, above);
        assertEquals(hopeless, suppression.unprotected().contains(cell.key()), cell.key());
        boolean near = attack.comesNear(j, suppression.suppressed(), below, above);
        assertEquals(hopeless, near, cell.key());
      }
    }
  }

  /** Counts in two vintages, some of them one employer's, who attacks as well. */
  @Property(tries = 15)
  void noInsiderComputesBackWhatWasRevisedEither(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    LinkedTables.Builder strangers = LinkedTables.builder();
    LinkedTables.Builder builder = LinkedTables.builder().wholeNumbers();
    int[][] first = new int[3][3];
    int[][] second = new int[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        first[i][j] = random.nextInt(5);
        second[i][j] = Math.max(0, first[i][j] + random.nextInt(3) - 1);
      }
    }
    addVintage("May ", first, random, strangers, builder);
    addVintage("June ", second, random, strangers, builder);
    List<int[]> revisions = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        builder.revised("May " + i + j, "June " + i + j, 2);
        revisions.add(new int[] {4 * i + j, 16 + 4 * i + j});
      }
    }
    LinkedTables tables = builder.build();
    IntegerAttack attack = new IntegerAttack(strangers.build(), revisions, 2);

    Suppression suppression = Suppressor.suppressed(tables);

    for (String insider : List.of("nobody", "one of 0", "one of 1", "one of 2")) {
      boolean[] empty = suppression.suppressed();
      for (int j = 0; j < empty.length; j++) {
        empty[j] &= !insider.equals(tables.cells().get(j).knownTo());
      }
      for (int j = 0; j < empty.length; j++) {
        TableCell cell = tables.cells().get(j);
        if (empty[j] && cell.isSensitive() && !suppression.unprotected().contains(cell.key())) {
          double below = Math.min(1, cell.value() - tables.partOf(insider, j));
          assertFalse(attack.comesNear(j, empty, below, 1), insider + " sees " + cell.key());
        }
      }
    }
    boolean[] all = new boolean[tables.cells().size()];
    Arrays.fill(all, true);
    List<String> hopeless =
        Attacker.exposures(tables, all).stream().map(Exposure::key).sorted().toList();
    assertEquals(hopeless, suppression.unprotected().stream().sorted().toList());
  }

  /** Rows and columns 1 to 3 and their totals, 0. */
  private static void addVintage(
      String vintage,
      int[][] counts,
      Random random,
      LinkedTables.Builder strangers,
      LinkedTables.Builder builder) {
    for (int i = 0; i <= 3; i++) {
      for (int j = 0; j <= 3; j++) {
        int value = 0;
        for (int row = 0; row < 3; row++) {
          for (int column = 0; column < 3; column++) {
            boolean inside = (i == 0 || i == row + 1) && (j == 0 || j == column + 1);
            value += inside ? counts[row][column] : 0;
          }
        }
        boolean few = i > 0 && j > 0 && value > 0 && value < 3;
        boolean early = !few && random.nextInt(10) == 0;
        String sole = i > 0 && j > 0 && value == 1 ? "one of " + (i + j) % 3 : null;
        String key = vintage + i + j;
        strangers.cell(new TableCell(key, value, 1, Protection.NONE, null, early));
        builder.cell(
            new TableCell(key, value, 1 + value, few ? ONE : Protection.NONE, sole, early));
      }
    }
    for (int i = 0; i <= 3; i++) {
      List<String> row = List.of(vintage + i + 1, vintage + i + 2, vintage + i + 3);
      List<String> column = List.of(vintage + 1 + i, vintage + 2 + i, vintage + 3 + i);
      for (LinkedTables.Builder each : List.of(strangers, builder)) {
        each.sum(vintage + i + 0, row).sum(vintage + 0 + i, column);
      }
    }
  }

  private static TableCell cell(List<String> codes, int[] counts, boolean early) {
    double value = 0;
    for (int i = 0; i < counts.length; i++) {
      boolean inside =
          isIn(codes.get(0), i / 6) && isIn(codes.get(1), i / 3 % 2) && isIn(codes.get(2), i % 3);
      value += inside ? counts[i] : 0;
    }
    boolean few = value == 1 || value == 2;
    return new TableCell(
        String.join("|", codes),
        value,
        1 + value,
        few ? ONE : Protection.NONE,
        null,
        early && !few);
  }

  private static boolean isIn(String code, int number) {
    return code.equals("all") || code.equals(Integer.toString(number + 1));
  }

  private static Interval rounded(Interval bounds) {
    return new Interval(1, 1e-6 * Math.rint(1e6 * bounds.lower()), Math.rint(bounds.upper()));
  }

  private static TableCell printed(String key, double value) {
    return new TableCell(key, value, value, Protection.NONE, null, true);
  }
}
