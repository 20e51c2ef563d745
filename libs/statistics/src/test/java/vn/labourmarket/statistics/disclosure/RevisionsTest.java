package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Interval;

/** Figures that were printed before they were revised. */
class RevisionsTest {

  @Test
  void aFigureIsKnownFromWhatItWasBeforeItsRevision() {
    TableCell before = cell("x in May", 100, Protection.NONE).printed();
    LinkedTables.Builder builder = row(before);
    LinkedTables strangers = builder.build();
    LinkedTables revised = builder.revised("x in May", "x", 5).build();
    boolean[] empty = {false, true, true, false, false};

    assertEquals(List.of(), Attacker.exposures(strangers, empty));
    assertEquals(List.of(new Exposure("x", null)), Attacker.exposures(revised, empty));
    Interval bounds = Attacker.bounds(revised, empty, "x");
    assertEquals(95, bounds.lower(), 1e-6);
    assertEquals(105, bounds.upper(), 1e-6);
    assertEquals(List.of("x"), Suppressor.suppressed(revised).unprotected());
  }

  @Test
  void whatMayHaveChangedByMoreThanIsProtectedTellsNothing() {
    TableCell before = cell("x in May", 100, Protection.NONE).printed();
    LinkedTables tables = row(before).revised("x in May", "x", 31).build();

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(), suppression.unprotected());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
  }

  @Test
  void aRevisedFigureThatIsNotPrintedYetStaysEmptyToo() {
    LinkedTables tables =
        row(cell("x in May", 100, Protection.NONE)).revised("x in May", "x", 5).build();

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(), suppression.unprotected());
    assertTrue(suppression.suppressed()[0]);
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
  }

  @Test
  void theLastDigitsOfAChangeAreNone() {
    for (int tenths = 10; tenths < 40; tenths++) {
      double was = tenths / 10.0;
      double is = (tenths + 1) / 10.0;
      LinkedTables tables =
          LinkedTables.builder()
              .cell(cell("x in May", was, Protection.NONE).printed())
              .cell(cell("x", is, Protection.NONE))
              .cell(cell("y", 7, Protection.NONE))
              .cell(cell("all", 7 + is, Protection.NONE).printed())
              .sum("all", List.of("x", "y"))
              .revised("x in May", "x", 0.1)
              .build();

      Interval bounds = Attacker.bounds(tables, new boolean[] {false, true, true, false}, "x");

      assertEquals(was - 0.1, bounds.lower(), 1e-9);
      assertEquals(is, bounds.upper(), 1e-9);
    }
  }

  @Test
  void refusesAChangeThatNobodyExpects() {
    LinkedTables.Builder builder = row(cell("x in May", 100, Protection.NONE));

    assertThrows(IllegalArgumentException.class, () -> builder.revised("x in May", "x", 0.5));
    assertThrows(IllegalArgumentException.class, () -> builder.revised("x in May", "x", 0.9999));
    assertThrows(IllegalArgumentException.class, () -> builder.revised("x in May", "x", -1));
    assertThrows(IllegalArgumentException.class, () -> builder.revised("x in June", "x", 5));
  }

  private static LinkedTables.Builder row(TableCell before) {
    return LinkedTables.builder()
        .cell(before)
        .cell(cell("x", 101, new Protection(30, 30)))
        .cell(cell("y", 200, Protection.NONE))
        .cell(cell("z", 300, Protection.NONE))
        .cell(cell("all", 601, Protection.NONE).printed())
        .sum("all", List.of("x", "y", "z"));
  }

  /** A table and its revision: what is left of either must not give the other away. */
  @Property(tries = 40)
  void noVintageGivesTheOtherAway(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    double most = 1 + random.nextInt(4);
    LinkedTables.Builder builder = LinkedTables.builder();
    double[][] first = new double[4][4];
    double[][] second = new double[4][4];
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < 4; j++) {
        double value = random.nextInt(12);
        double change = random.nextInt(3) - 1;
        double[] values = {value, Math.max(0, value + change)};
        for (int[] at : new int[][] {{i, j}, {0, j}, {i, 0}, {0, 0}}) {
          first[at[0]][at[1]] += values[0];
          second[at[0]][at[1]] += values[1];
        }
      }
    }
    add(builder, "May ", first, random.nextBoolean());
    add(builder, "June ", second, false);
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < 4; j++) {
        builder.revised("May " + i + j, "June " + i + j, most);
      }
    }
    LinkedTables tables = builder.build();

    Suppression suppression = Suppressor.suppressed(tables);

    boolean[] all = new boolean[tables.cells().size()];
    Arrays.fill(all, true);
    for (String given : suppression.unprotected()) {
      TableCell cell =
          tables.cells().stream().filter(it -> it.key().equals(given)).findFirst().orElseThrow();
      Interval bounds = Attacker.bounds(tables, all, given);
      assertTrue(
          bounds.lower() > cell.value() - 1 + 1e-4 || bounds.upper() < cell.value() + 1 - 1e-4,
          given + " could have been hidden");
    }
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < 4; j++) {
        Interval may = Attacker.bounds(tables, suppression.suppressed(), "May " + i + j);
        Interval june = Attacker.bounds(tables, suppression.suppressed(), "June " + i + j);
        assertTrue(Math.abs(may.upper() - june.upper()) <= most + 1e-6 || may.upper() > 1e6);
        assertTrue(Math.abs(may.lower() - june.lower()) <= most + 1e-6);
        for (String key : List.of("May " + i + j, "June " + i + j)) {
          boolean isMay = key.startsWith("May");
          double value = (isMay ? first : second)[i][j];
          Interval bounds = isMay ? may : june;
          if (value > 0 && value < 3 && !suppression.unprotected().contains(key)) {
            assertTrue(bounds.lower() <= value - 1 + 1e-4, key);
            assertTrue(bounds.upper() >= value + 1 - 1e-4, key);
          }
        }
      }
    }
  }

  /** Some larger cells of a vintage may be printed already. */
  private static void add(
      LinkedTables.Builder builder, String vintage, double[][] values, boolean printed) {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double value = values[i][j];
        boolean few = i > 0 && j > 0 && value > 0 && value < 3;
        TableCell cell = cell(vintage + i + j, value, few ? new Protection(1, 1) : Protection.NONE);
        builder.cell(printed && !few && value > 7 ? cell.printed() : cell);
      }
    }
    for (int i = 0; i < 4; i++) {
      List<String> row = new ArrayList<>();
      List<String> column = new ArrayList<>();
      for (int j = 1; j < 4; j++) {
        row.add(vintage + i + j);
        column.add(vintage + j + i);
      }
      builder.sum(vintage + i + 0, row);
      builder.sum(vintage + 0 + i, column);
    }
  }

  private static TableCell cell(String key, double value, Protection protection) {
    return new TableCell(key, value, value, protection, null, false);
  }
}
