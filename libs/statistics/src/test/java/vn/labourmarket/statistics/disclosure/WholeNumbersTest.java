package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
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
   * ones don't; attacked by integer programs that share no code with the choice.
   */
  @Property(tries = 15)
  void noCountIsComputedBackByWholeNumbers(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    LinkedTables.Builder builder = LinkedTables.builder().wholeNumbers();
    Classification two = new Classification(List.of("all", "1", "2"), new int[] {-1, 0, 0});
    Classification three =
        new Classification(List.of("all", "1", "2", "3"), new int[] {-1, 0, 0, 0});
    int[] counts = IntStream.range(0, 12).map(i -> random.nextInt(4)).toArray();
    new CrossTable(List.of(two, two, three))
        .addTo(builder, codes -> cell(codes, counts, random.nextInt(8) == 0));
    LinkedTables tables = builder.build();

    Suppression suppression = Suppressor.suppressed(tables);

    for (TableCell cell : tables.cells()) {
      if (cell.isSensitive() && !suppression.unprotected().contains(cell.key())) {
        double least = Math.max(0, cell.value() - cell.protection().lower());
        double most = cell.value() + cell.protection().upper();
        assertTrue(extreme(tables, suppression, cell.key(), false) <= least, cell.key());
        assertTrue(extreme(tables, suppression, cell.key(), true) >= most, cell.key());
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

  private static double extreme(
      LinkedTables tables, Suppression suppression, String wanted, boolean greatest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<TableCell> cells = tables.cells();
    Variable[] unknown = new Variable[cells.size()];
    for (int j = 0; j < unknown.length; j++) {
      if (suppression.suppressed()[j]) {
        boolean own = cells.get(j).key().equals(wanted);
        unknown[j] = model.newVariable(cells.get(j).key()).lower(0).upper(1000).integer();
        unknown[j].weight(own ? 1 : 0);
      }
    }
    for (Sum sum : tables.sums()) {
      Expression row = model.newExpression("row" + model.countExpressions());
      double known = add(row, unknown[sum.total()], -1, cells.get(sum.total()).value());
      for (int part : sum.parts()) {
        known += add(row, unknown[part], 1, cells.get(part).value());
      }
      row.level(-known);
    }
    Optimisation.Result result = greatest ? model.maximise() : model.minimise();
    return Math.rint(result.getValue());
  }

  private static double add(Expression row, Variable unknown, int sign, double value) {
    if (unknown == null) {
      return sign * value;
    }
    row.set(unknown, sign);
    return 0;
  }

  private static Interval rounded(Interval bounds) {
    return new Interval(1, 1e-6 * Math.rint(1e6 * bounds.lower()), Math.rint(bounds.upper()));
  }

  private static TableCell printed(String key, double value) {
    return new TableCell(key, value, value, Protection.NONE, null, true);
  }
}
