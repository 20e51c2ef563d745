package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.labourmarket.statistics.forecasting.Interval;

/** What holds for all tables. */
class DisclosureLawsTest {

  /**
   * Two tables with common rows, the second's columns with a group of their own. The rows are areas
   * that are added up on an old base and on a new one; some cells stand in an earlier vintage
   * already, so that they can't be left empty.
   */
  private static LinkedTables tables(Random random, int rows) {
    LinkedTables.Builder builder = LinkedTables.builder();
    List<List<Integer>> halves =
        List.of(
            areas(rows, i -> 2 * i <= rows),
            areas(rows, i -> 2 * i > rows),
            areas(rows, i -> i % 2 == 1),
            areas(rows, i -> i % 2 == 0));
    int groups = rows + 1;
    double[][] values = new double[groups + halves.size()][9];
    for (int i = 1; i <= rows; i++) {
      double left = 0;
      for (int j = 1; j <= 3; j++) {
        values[i][j] = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(40);
        left += values[i][j];
      }
      // The other table spreads the same row total over three cells, two of them in a group.
      double first = random.nextInt((int) left + 1);
      double second = random.nextInt((int) (left - first) + 1);
      values[i][0] = left;
      values[i][4] = first;
      values[i][5] = second;
      values[i][6] = left - first - second;
      values[i][7] = first + second;
      for (int j = 0; j <= 7; j++) {
        values[0][j] += values[i][j];
      }
    }
    for (int group = 0; group < halves.size(); group++) {
      for (int area : halves.get(group)) {
        for (int j = 0; j <= 7; j++) {
          values[groups + group][j] += values[area][j];
        }
      }
    }
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= 7; j++) {
        double value = values[i][j];
        boolean few = value > 0 && (value <= 2 || random.nextInt(12) == 0);
        double distance = Math.max(1, Math.rint(value / 4));
        Protection protection = few ? new Protection(distance, distance) : Protection.NONE;
        String sole = value == 1 ? "one of " + random.nextInt(5) : null;
        boolean earlier = !few && random.nextInt(20) == 0;
        builder.cell(new TableCell(i + "|" + j, value, value, protection, sole, earlier));
      }
    }
    for (int i = 0; i < values.length; i++) {
      builder.sum(i + "|0", List.of(i + "|1", i + "|2", i + "|3"));
      builder.sum(i + "|0", List.of(i + "|6", i + "|7"));
      builder.sum(i + "|7", List.of(i + "|4", i + "|5"));
    }
    for (int j = 0; j <= 7; j++) {
      int column = j;
      builder.sum(
          "0|" + j, IntStream.rangeClosed(1, rows).mapToObj(i -> i + "|" + column).toList());
      for (int group = 0; group < halves.size(); group++) {
        builder.sum(
            groups + group + "|" + j,
            halves.get(group).stream().map(i -> i + "|" + column).toList());
      }
      builder.sum("0|" + j, List.of(groups + "|" + j, groups + 1 + "|" + j));
      builder.sum("0|" + j, List.of(groups + 2 + "|" + j, groups + 3 + "|" + j));
    }
    return builder.build();
  }

  private static List<Integer> areas(int rows, IntPredicate chosen) {
    return IntStream.rangeClosed(1, rows).filter(chosen).boxed().toList();
  }

  @Property(tries = 50)
  void noSensitiveCellIsComputedBack(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 5) int rows) {
    LinkedTables tables = tables(new Random(seed), rows);

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(
        List.of(),
        Attacker.exposures(tables, suppression.suppressed()).stream()
            .map(Exposure::key)
            .filter(it -> !suppression.unprotected().contains(it))
            .toList());
    for (TableCell cell : tables.cells()) {
      if (cell.protection().isWanted() && !suppression.unprotected().contains(cell.key())) {
        Interval bounds = Attacker.bounds(tables, suppression.suppressed(), cell.key());
        assertTrue(bounds.upper() >= cell.value() + cell.protection().upper() - 1e-4, cell.key());
        double least = Math.max(0, cell.value() - cell.protection().lower());
        assertTrue(bounds.lower() <= least + 1e-4, cell.key());
      }
    }
  }

  /** Each contributor who is alone in a gap attacks with what it knows, by whole programs. */
  @Property(tries = 40)
  void whoIsAloneInAGapComesNoNearerToOthers(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 4) int rows) {
    LinkedTables tables = tables(new Random(seed), rows);
    Suppression suppression = Suppressor.suppressed(tables);
    for (int insider = 0; insider < 5; insider++) {
      String own = "one of " + insider;
      boolean[] empty = suppression.suppressed().clone();
      for (int j = 0; j < empty.length; j++) {
        empty[j] &= !own.equals(tables.cells().get(j).knownTo());
      }
      for (int j = 0; j < empty.length; j++) {
        TableCell cell = tables.cells().get(j);
        if (empty[j]
            && cell.protection().isWanted()
            && !suppression.unprotected().contains(cell.key())) {
          Interval bounds = Attacker.bounds(tables, empty, cell.key());
          double rest = cell.value() - tables.partOf(own, j);
          double fall = Math.min(cell.protection().lower(), rest);
          assertTrue(bounds.upper() >= cell.value() + cell.protection().upper() - 1e-4, cell.key());
          assertTrue(bounds.lower() <= cell.value() - fall + 1e-4, cell.key());
        }
      }
    }
  }

  @Property(tries = 30)
  void nothingIsGivenUpThatEmptyingEverythingWouldHide(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 5) int rows) {
    LinkedTables tables = tables(new Random(seed), rows);
    boolean[] all = new boolean[tables.cells().size()];
    Arrays.fill(all, true);

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(
        Attacker.exposures(tables, all).stream().map(Exposure::key).sorted().toList(),
        suppression.unprotected().stream().sorted().toList());
  }

  /** The attacker by local moves and the one by whole linear programs know the same. */
  @Property(tries = 100)
  void bothAttackersFindTheSameGaps(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 5) int rows) {
    Random random = new Random(seed);
    LinkedTables tables = tables(random, rows);
    boolean[] empty = new boolean[tables.cells().size()];
    for (int j = 0; j < empty.length; j++) {
      empty[j] = tables.cells().get(j).protection().isWanted() || random.nextInt(3) == 0;
    }

    List<String> exposed =
        Attacker.exposures(tables, empty).stream()
            .filter(it -> it.insider() == null)
            .map(Exposure::key)
            .toList();

    for (TableCell cell : tables.cells()) {
      if (cell.protection().isWanted()) {
        Interval bounds = Attacker.bounds(tables, empty, cell.key());
        double least = Math.max(0, cell.value() - cell.protection().lower());
        boolean tooNear =
            bounds.upper() < cell.value() + cell.protection().upper() - 1e-4
                || bounds.lower() > least + 1e-4;
        assertEquals(tooNear, exposed.contains(cell.key()), cell.key() + " " + bounds);
        assertTrue(bounds.lower() <= cell.value() + 1e-6);
        assertTrue(bounds.upper() >= cell.value() - 1e-6);
      }
    }
  }

  /**
   * One contributor alone in parts of a total and in cells below two other parts of it: neither
   * those parts nor any of them together with what is below others are computed back.
   */
  @Property(tries = 60)
  void whatOneContributorReportedTogetherIsNotComputedBack(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 0, max = 4) int direct,
      @ForAll @IntRange(min = 0, max = 4) int first,
      @ForAll @IntRange(min = 0, max = 4) int second) {
    Random random = new Random(seed);
    LinkedTables.Builder builder = LinkedTables.builder();
    List<List<String>> own = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int[] counts = {direct, first, second};
    double[] sums = new double[3];
    Map<String, Double> values = new HashMap<>();
    for (int part = 0; part < 3; part++) {
      for (int i = 0; i < counts[part]; i++) {
        String key = part + "x" + i;
        double value = 10 + random.nextInt(90);
        values.put(key, value);
        builder.cell(new TableCell(key, value, value, new Protection(value / 10, 9), "X", false));
        own.get(part).add(key);
        sums[part] += value;
      }
    }
    List<String> below = new ArrayList<>(own.get(0));
    double whole = sums[0];
    for (int part = 1; part < 3; part++) {
      double others = 50 + random.nextInt(500);
      builder.cell(new TableCell("a" + part, others, others, Protection.NONE, null, false));
      double total = sums[part] + others;
      builder.cell(new TableCell("Q" + part, total, total, Protection.NONE, null, false));
      List<String> parts = new ArrayList<>(own.get(part));
      parts.add("a" + part);
      builder.sum("Q" + part, parts);
      below.add("Q" + part);
      whole += total;
    }
    builder.cell(new TableCell("T", whole, whole, Protection.NONE, null, false)).sum("T", below);
    Suppression suppression = Suppressor.suppressed(builder.build());
    boolean[] suppressed = suppression.suppressed();

    assertEquals(List.of(), suppression.unprotected());
    for (int chosen = 1; chosen < 8; chosen++) {
      List<String> together = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        together.addAll((chosen >> part & 1) == 1 ? own.get(part) : List.of());
      }
      if (together.size() > 1) {
        double sum = together.stream().mapToDouble(values::get).sum();
        builder.cell(new TableCell("s" + chosen, sum, sum, Protection.NONE, null, false));
        builder.sum("s" + chosen, together);
        suppressed = Arrays.copyOf(suppressed, suppressed.length + 1);
        suppressed[suppressed.length - 1] = true;
        Interval bounds = Attacker.bounds(builder.build(), suppressed, "s" + chosen);
        assertTrue(bounds.lower() <= sum - sum / 10 + 1e-4, together + ": " + bounds);
        assertTrue(bounds.upper() >= sum + 9 * together.size() - 1e-4, together + ": " + bounds);
      }
    }
  }

  @Property(tries = 15)
  void theSameTablesAreSuppressedTheSameAndNothingElseIs(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 5) int rows) {
    LinkedTables tables = tables(new Random(seed), rows);

    Suppression suppression = Suppressor.suppressed(tables);
    Suppression again = Suppressor.suppressed(tables(new Random(seed), rows));

    assertArrayEquals(suppression.suppressed(), again.suppressed());
    double cost = 0;
    for (int j = 0; j < suppression.suppressed().length; j++) {
      TableCell cell = tables.cells().get(j);
      assertTrue(suppression.suppressed()[j] || !cell.protection().isWanted());
      cost += suppression.suppressed()[j] && !cell.protection().isWanted() ? cell.cost() : 0;
    }
    assertEquals(cost, suppression.cost(), 1e-9);
  }
}
