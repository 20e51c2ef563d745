package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.labourmarket.statistics.forecasting.Interval;

/** What one contributor reported in any of the cells where it stands alone. */
class UnionsLawsTest {
  private static final int FIELDS = 3;

  private final LinkedTables.Builder builder = LinkedTables.builder();
  private final List<String> own = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  private static TableCell plain(String key, double value) {
    return new TableCell(key, value, value, Protection.NONE, null, false);
  }

  /** Two provinces with two or three districts each, by field; X alone in at most so many cells. */
  private void fill(Random random, int most) {
    double[][] figures = new double[8][FIELDS + 1];
    List<List<Integer>> provinces = List.of(new ArrayList<>(), new ArrayList<>());
    for (int district = 3; district < 6 + random.nextInt(3); district++) {
      provinces.get(district % 2).add(district);
      for (int field = 1; field <= FIELDS; field++) {
        boolean alone = own.size() < most && random.nextInt(3) == 0;
        double value = alone ? 10 + random.nextInt(90) : 20 + random.nextInt(400);
        String key = district + "|" + field;
        builder.cell(
            alone
                ? new TableCell(key, value, value, new Protection(value / 10, 5), "X", false)
                : plain(key, value));
        if (alone) {
          own.add(key);
          values.add(value);
        }
        for (int area : new int[] {0, 1 + district % 2, district}) {
          figures[area][field] += area == district ? 0 : value;
          figures[area][0] += value;
        }
      }
    }
    for (int area = 0; area < 3; area++) {
      for (int field = 0; field <= FIELDS; field++) {
        builder.cell(plain(area + "|" + field, figures[area][field]));
      }
    }
    provinces.stream()
        .flatMap(List::stream)
        .forEach(it -> builder.cell(plain(it + "|0", figures[it][0])));
    for (int field = 0; field <= FIELDS; field++) {
      int column = field;
      builder.sum("0|" + field, List.of("1|" + field, "2|" + field));
      for (int province = 0; province < 2; province++) {
        builder.sum(
            1 + province + "|" + field,
            provinces.get(province).stream().map(it -> it + "|" + column).toList());
      }
    }
    List<Integer> areas = new ArrayList<>(List.of(0, 1, 2));
    provinces.forEach(areas::addAll);
    for (int area : areas) {
      builder.sum(
          area + "|0", IntStream.rangeClosed(1, FIELDS).mapToObj(it -> area + "|" + it).toList());
    }
  }

  /** Sets of three and four of them were, while only pairs and all of a part were looked at. */
  @Example
  void setsThatWereComputedBackAreNot() {
    for (long seed : new long[] {50, 188, 207, 2068, 2072}) {
      noSetOfItsCellsIsComputedBack(seed, 6);
    }
  }

  @Property(tries = 25)
  void noSetOfItsCellsIsComputedBack(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 6) int most) {
    UnionsLawsTest table = new UnionsLawsTest();
    table.fill(new Random(seed), most);
    LinkedTables tables = table.builder.build();

    Suppression suppression = Suppressor.suppressed(tables);

    assertEquals(List.of(), suppression.unprotected());
    assertEquals(List.of(), Attacker.exposures(tables, suppression.suppressed()));
    boolean[] empty = suppression.suppressed();
    for (int chosen = 1; chosen < 1 << table.own.size(); chosen++) {
      List<String> some = new ArrayList<>();
      double sum = 0;
      for (int i = 0; i < table.own.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          some.add(table.own.get(i));
          sum += table.values.get(i);
        }
      }
      // What somebody adds up who has the printed figures
      table.builder.cell(plain("set" + chosen, sum)).sum("set" + chosen, some);
      empty = Arrays.copyOf(empty, empty.length + 1);
      empty[empty.length - 1] = true;
      Interval bounds = Attacker.bounds(table.builder.build(), empty, "set" + chosen);
      assertTrue(bounds.lower() <= sum - sum / 10 + 1e-4, some + ": " + bounds);
      assertTrue(bounds.upper() >= sum + 5 * some.size() - 1e-4, some + ": " + bounds);
    }
  }
}
