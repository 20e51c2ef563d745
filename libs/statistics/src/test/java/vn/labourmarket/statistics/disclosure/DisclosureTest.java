package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Interval;

/** Worked by hand. */
class DisclosureTest {
  private static final Protection ONE = new Protection(1, 1);

  @Test
  void fewContributorsAreProtectedByAShareOrAtLeastOne() {
    PrimaryRule rule = new PrimaryRule.Threshold(3, 0.3, 1);

    assertEquals(ONE, rule.protection(cell(2, 2, 1, 1)));
    assertEquals(new Protection(30, 30), rule.protection(cell(100, 2, 90, 10)));
    assertEquals(Protection.NONE, rule.protection(cell(3, 3, 1, 1, 1)));
    PrimaryRule tiny = new PrimaryRule.Threshold(3, 1e-10, 0);
    assertNotEquals(Protection.NONE, tiny.protection(cell(100, 1, 100)), "sensitive all the same");
    assertEquals(Protection.NONE, rule.protection(cell(0, 0)));
  }

  @Test
  void aDominatingContributorIsProtected() {
    PrimaryRule rule = new PrimaryRule.Dominance(1, 80);

    assertEquals(new Protection(12.5, 12.5), rule.protection(cell(100, 5, 90, 4)));
    assertEquals(Protection.NONE, rule.protection(cell(100, 5, 80, 4)));
  }

  @Test
  void theSecondLargestMustNotKnowTheLargestTooWell() {
    PrimaryRule rule = new PrimaryRule.PercentRule(10);

    // who has 8 knows that the other has at most 92 of 100, which is 2 too much: 10 % of 90 less 2
    assertEquals(new Protection(7, 7), rule.protection(cell(100, 3, 90, 8)));
    assertEquals(Protection.NONE, rule.protection(cell(110, 5, 90, 8)));
    assertEquals(
        new Protection(30, 30),
        PrimaryRule.protection(
            cell(100, 2, 90, 8), List.of(rule, new PrimaryRule.Threshold(3, 0.3, 1))));
  }

  @Test
  void anEmptyCellAloneInItsRowIsSeenThrough() {
    LinkedTables tables = square(Map.of("aA", ONE));
    boolean[] onlyItself = empty(tables, "aA");
    boolean[] aRow = empty(tables, "aA", "aB");
    boolean[] aSquare = empty(tables, "aA", "aB", "bA", "bB");

    assertEquals(List.of(new Exposure("aA", null)), Attacker.exposures(tables, onlyItself));
    assertEquals(new Interval(1, 5, 5), Attacker.bounds(tables, onlyItself, "aA"));
    assertEquals(new Interval(1, 5, 5), Attacker.bounds(tables, aRow, "aA"));
    assertEquals(List.of(), Attacker.exposures(tables, aSquare));
    // aA + aB = 12, aA + bA = 9, aA − bB = 5 − 3
    Interval bounds = Attacker.bounds(tables, aSquare, "aA");
    assertEquals(2, bounds.lower(), 1e-9);
    assertEquals(9, bounds.upper(), 1e-9);
    assertEquals(new Interval(1, 7, 7), Attacker.bounds(tables, onlyItself, "aB"));
  }

  @Test
  void theCheapestSquareIsTaken() {
    LinkedTables tables = square(Map.of("aA", ONE));

    Suppression suppression = Suppressor.suppressed(tables);

    assertArrayEquals(empty(tables, "aA", "aB", "bA", "bB"), suppression.suppressed());
    assertEquals(7 + 4 + 3, suppression.cost(), 1e-9);
    assertEquals(List.of(), suppression.unprotected());
  }

  @Test
  void aSquareThatIsTooSmallIsNotEnough() {
    // bB can fall by 3 only, so aA can't rise or fall by 4 together with it
    LinkedTables tables = square(Map.of("aA", new Protection(4, 4)));

    assertEquals(1, Attacker.exposures(tables, empty(tables, "aA", "aB", "bA", "bB")).size());
    assertEquals(List.of(), Attacker.exposures(tables, Suppressor.suppressed(tables).suppressed()));
  }

  @Test
  void whatWasPrintedBeforeCannotBeTakenBack() {
    LinkedTables.Builder builder = squareBuilder(Map.of("aA", ONE));
    // An earlier vintage had no gap there.
    builder.cell(plain("bB", 3).printed());
    LinkedTables others = builder.build();
    builder.cell(plain("aA", 5).printed());
    LinkedTables itself = builder.build();

    Suppression around = Suppressor.suppressed(others);
    Suppression tooLate = Suppressor.suppressed(itself);

    assertEquals(List.of(), around.unprotected());
    assertEquals(List.of(), Attacker.exposures(others, around.suppressed()));
    assertEquals(List.of("aA"), tooLate.unprotected());
    assertEquals(
        List.of(new Exposure("aA", null)), Attacker.exposures(itself, tooLate.suppressed()));
  }

  @Test
  void otherBasesOfAreasAreOneMoreTable() {
    // Given that the areas A and B were merged and the merged one is printed, too
    LinkedTables.Builder builder = squareBuilder(Map.of("aA", ONE));
    builder.cell(plain("aAB", 12)).sum("aAB", List.of("aA", "aB"));
    LinkedTables tables = builder.build();

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
    assertThrows(IllegalArgumentException.class, () -> builder.sum("aAB", List.of("aA", "bA")));
    TableCell revised = plain("aA", 6);
    assertThrows(IllegalArgumentException.class, () -> builder.cell(revised));
    assertThrows(IllegalArgumentException.class, () -> builder.sum("nowhere", List.of("aA")));
  }

  @Test
  void whoKnowsOneGapMustNotSeeTheOther() {
    // Given two contributors who are each alone in a cell of the same row and know their own
    LinkedTables tables = row("X", "Y");

    List<Exposure> naive = Attacker.exposures(tables, empty(tables, "x", "y"));
    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(new Exposure("x", "Y"), new Exposure("y", "X")), naive);
    assertArrayEquals(empty(tables, "x", "y", "z"), suppression.suppressed());
  }

  @Test
  void whoIsAloneInOneGapMustNotSeeWhatSeveralReported() {
    // Given that y's only employer may be one of x's two, or an enemy of both
    LinkedTables tables = row(null, "Y");

    List<Exposure> naive = Attacker.exposures(tables, empty(tables, "x", "y"));
    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(new Exposure("x", "Y")), naive);
    assertArrayEquals(empty(tables, "x", "y", "z"), suppression.suppressed());
    assertEquals(List.of(), suppression.unprotected());
  }

  @Test
  void gapsOfOneContributorDoNotHideWhatItReportedInThemTogether() {
    LinkedTables tables = row("X", "X");

    List<Exposure> naive = Attacker.exposures(tables, empty(tables, "x", "y"));
    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(new Exposure("all of X", null)), naive);
    assertArrayEquals(empty(tables, "x", "y", "z"), suppression.suppressed());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
  }

  /** X alone in two districts of different provinces, whose other figures are printed. */
  @Test
  void whatOneContributorReportedBelowTwoTotalsIsNotLeftToBeSubtracted() {
    LinkedTables.Builder builder = LinkedTables.builder();
    builder.cell(new TableCell("x", 50, 50, new Protection(5, 5), "X", false));
    builder.cell(new TableCell("y", 70, 70, new Protection(7, 7), "X", false));
    builder.cell(plain("a", 200)).cell(plain("b", 300)).cell(plain("P1", 250));
    builder.cell(plain("P2", 370)).cell(plain("T", 620));
    builder.sum("P1", List.of("x", "a")).sum("P2", List.of("y", "b"));
    LinkedTables tables = builder.sum("T", List.of("P1", "P2")).build();

    List<Exposure> naive = Attacker.exposures(tables, empty(tables, "x", "y", "P1", "P2"));
    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(new Exposure("T of X", null)), naive);
    assertEquals(List.of(), suppression.unprotected());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
  }

  /** X alone in three parts of T, and in one or seven more cells below the fourth. */
  @Test
  void whatOneContributorReportedInPartsOfOneSumIsProtectedWhateverItHasBelowOthers() {
    for (int deeper : new int[] {1, 7}) {
      LinkedTables.Builder builder = LinkedTables.builder();
      List<String> below = new ArrayList<>(List.of("a"));
      double sum = 300;
      for (int i = 0; i < deeper; i++) {
        builder.cell(new TableCell("q" + i, 20, 20, new Protection(2, 2), "X", false));
        below.add("q" + i);
        sum += 20;
      }
      for (int i = 3; i <= 5; i++) {
        builder.cell(new TableCell("p" + i, 10 * i, 10 * i, new Protection(i, i), "X", false));
      }
      builder.cell(plain("a", 300)).cell(plain("Q", sum)).cell(plain("T", sum + 120));
      builder.sum("T", List.of("p3", "p4", "p5", "Q")).sum("Q", below);
      boolean[] printed = Suppressor.suppressed(builder.build()).suppressed();
      // What somebody adds up who has the printed figures
      builder.cell(plain("three", 120)).sum("three", List.of("p3", "p4", "p5"));
      boolean[] empty = Arrays.copyOf(printed, printed.length + 1);
      empty[printed.length] = true;

      Interval bounds = Attacker.bounds(builder.build(), empty, "three");

      assertTrue(bounds.lower() <= 120 - 12 + 1e-6, deeper + ": " + bounds);
      assertTrue(bounds.upper() >= 120 + 12 - 1e-6, deeper + ": " + bounds);
    }
  }

  @Test
  void rulesWithoutSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.Threshold(3, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.Threshold(3, 0.3, -1));
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.Threshold(3, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.Dominance(1, 150));
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.Dominance(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new PrimaryRule.PercentRule(-5));
    PrimaryRule three = new PrimaryRule.Dominance(3, 80);
    Contributions two = cell(100, 5, 40, 30);
    assertThrows(IllegalArgumentException.class, () -> three.protection(two), "three are wanted");
    assertThrows(IllegalArgumentException.class, () -> cell(100, 2, 90, 90));
    double[] own = {5};
    assertThrows(IllegalArgumentException.class, () -> new Contributions(5, 2, own, "X"));
  }

  @Test
  void aSumHasEveryCellOnce() {
    LinkedTables.Builder builder =
        LinkedTables.builder().cell(plain("x", 5)).cell(plain("all", 10));

    assertThrows(IllegalArgumentException.class, () -> builder.sum("all", List.of("x", "x")));
    assertThrows(IllegalArgumentException.class, () -> builder.sum("all", List.of("all")));
    // Added up in another order
    builder.cell(plain("z", 0.1 + 0.2 + 0.3)).cell(plain("z", 0.3 + 0.2 + 0.1));
    assertEquals(3, builder.build().cells().size());
  }

  @Test
  void noCellIsAPartOfItself() {
    LinkedTables.Builder builder =
        LinkedTables.builder().cell(plain("a", 5)).cell(plain("b", 5)).cell(plain("c", 5));
    builder.sum("a", List.of("b")).sum("b", List.of("c"));
    assertEquals(2, builder.build().sums().size());

    builder.sum("c", List.of("a"));

    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void aCrossTableHasEverySumAlongEveryDimension() {
    Classification areas =
        new Classification(List.of("all", "north", "n1", "n2"), new int[] {-1, 0, 1, 1});
    Classification fields = new Classification(List.of("all", "f", "g"), new int[] {-1, 0, 0});
    LinkedTables.Builder builder = LinkedTables.builder();
    Map<String, Integer> leaves = Map.of("all", 2, "north", 2, "n1", 1, "n2", 1);

    new CrossTable(List.of(areas, fields))
        .addTo(
            builder,
            codes -> {
              int fieldLeaves = codes.get(1).equals("all") ? 2 : 1;
              return plain(String.join("|", codes), leaves.get(codes.get(0)) * fieldLeaves);
            });

    LinkedTables tables = builder.build();
    assertEquals(12, tables.cells().size());
    // 3 fields for each of two areas with parts, 4 areas for the one field with parts
    assertEquals(2 * 3 + 4, tables.sums().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Classification(List.of("a", "b"), new int[] {-1, 1}));
  }

  @Test
  void aCellThatCanBeComputedBackHasBoundsWhateverItsLastDigitsAre() {
    for (int tenths = 1; tenths < 100; tenths++) {
      double x = tenths / 10.0;
      LinkedTables tables =
          LinkedTables.builder()
              .cell(plain("x", x))
              .cell(plain("y", 0.2))
              .cell(plain("z", 0.7))
              .cell(plain("all", x + 0.2 + 0.7))
              .sum("all", List.of("x", "y", "z"))
              .build();

      Interval bounds = Attacker.bounds(tables, empty(tables, "x"), "x");

      assertEquals(x, bounds.lower(), 1e-9);
      assertEquals(x, bounds.upper(), 1e-9);
    }
  }

  @Test
  void refusesWhatIsNoCell() {
    assertThrows(IllegalArgumentException.class, () -> cell(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> cell(5, 2, 1, 4));
    assertThrows(IllegalArgumentException.class, () -> new Protection(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> plain("a", Double.NaN));
    LinkedTables tables = square(Map.of());
    boolean[] wrong = new boolean[2];
    assertThrows(IllegalArgumentException.class, () -> Attacker.exposures(tables, wrong));
    boolean[] none = empty(tables);
    assertThrows(IllegalArgumentException.class, () -> Attacker.bounds(tables, none, "nowhere"));
  }

  /** x of 50 and y of 70 are sensitive, z of 900 is not. */
  private static LinkedTables row(@Nullable String aloneInX, @Nullable String aloneInY) {
    return LinkedTables.builder()
        .cell(new TableCell("x", 50, 50, ONE, aloneInX, false))
        .cell(new TableCell("y", 70, 70, ONE, aloneInY, false))
        .cell(plain("z", 900))
        .cell(plain("all", 1020))
        .sum("all", List.of("x", "y", "z"))
        .build();
  }

  /** Rows a to c, columns A to C, and their totals. */
  private static LinkedTables square(Map<String, Protection> protections) {
    return squareBuilder(protections).build();
  }

  private static LinkedTables.Builder squareBuilder(Map<String, Protection> protections) {
    double[][] values = {{5, 7, 30}, {4, 3, 40}, {50, 60, 70}};
    LinkedTables.Builder builder = LinkedTables.builder();
    String[] rows = {"a", "b", "c"};
    String[] columns = {"A", "B", "C"};
    double all = 0;
    for (int i = 0; i < 3; i++) {
      double row = 0;
      double column = 0;
      for (int j = 0; j < 3; j++) {
        String key = rows[i] + columns[j];
        Protection protection = protections.getOrDefault(key, Protection.NONE);
        builder.cell(new TableCell(key, values[i][j], values[i][j], protection, null, false));
        row += values[i][j];
        column += values[j][i];
      }
      builder.cell(plain(rows[i], row)).cell(plain(columns[i], column));
      all += row;
    }
    builder.cell(plain("all", all));
    for (int i = 0; i < 3; i++) {
      String row = rows[i];
      String column = columns[i];
      builder.sum(row, List.of(row + "A", row + "B", row + "C"));
      builder.sum(column, List.of("a" + column, "b" + column, "c" + column));
    }
    return builder.sum("all", List.of(rows)).sum("all", List.of(columns));
  }

  private static TableCell plain(String key, double value) {
    return new TableCell(key, value, value, Protection.NONE, null, false);
  }

  private static Contributions cell(double total, int contributors, double... largest) {
    return new Contributions(total, contributors, largest, null);
  }

  private static boolean[] empty(LinkedTables tables, String... keys) {
    boolean[] empty = new boolean[tables.cells().size()];
    for (int j = 0; j < empty.length; j++) {
      empty[j] = List.of(keys).contains(tables.cells().get(j).key());
    }
    return empty;
  }
}
