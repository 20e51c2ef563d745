package vn.labourmarket.statistics.nowcasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for all reports. */
class LateReportsLawsTest {

  private static double[][] reports(Random random, int units, int periods, double missing) {
    double[][] reports = new double[units][periods];
    for (double[] unit : reports) {
      double size = Math.exp(4 * random.nextDouble());
      for (int t = 0; t < periods; t++) {
        boolean none = random.nextDouble() < missing;
        unit[t] = none ? Double.NaN : Math.rint(size * (0.5 + random.nextDouble()));
      }
    }
    reports[0][0] = 5;
    return reports;
  }

  @Property(tries = 300)
  void everyTotalIsAtLeastWhatWasReportedAndOffByNothingOnlyWhenComplete(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 1, max = 30) int units,
      @ForAll @IntRange(min = 1, max = 12) int periods,
      @ForAll @DoubleRange(min = 0, max = 1) double missing) {
    double[][] reports = reports(new Random(seed), units, periods, missing);
    int[] classes = new int[units];
    Arrays.setAll(classes, i -> i % 3);

    Nowcast nowcast = LateReports.total(reports, classes, 4);

    assertTrue(Double.isFinite(nowcast.value()) && nowcast.value() >= nowcast.reported());
    assertTrue(Double.isFinite(nowcast.standardError()));
    double there = 0;
    boolean complete = true;
    for (double[] unit : reports) {
      complete &= !Double.isNaN(unit[periods - 1]);
      there += Double.isNaN(unit[periods - 1]) ? 0 : unit[periods - 1];
    }
    assertEquals(there, nowcast.reported(), 1e-9 * there);
    assertEquals(complete, nowcast.standardError() == 0);
  }

  @Property(tries = 200)
  void anotherUnitOrOrderChangesNothingElse(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 2, max = 20) int units,
      @ForAll @DoubleRange(min = 0, max = 0.6) double missing) {
    double[][] reports = reports(new Random(seed), units, 9, missing);
    double[][] other = new double[units][];
    for (int i = 0; i < units; i++) {
      other[i] = Arrays.stream(reports[units - 1 - i]).map(it -> 1024 * it).toArray();
    }

    Nowcast plain = LateReports.total(reports, new int[units], 4);
    Nowcast same = LateReports.total(other, new int[units], 4);

    assertEquals(1024 * plain.value(), same.value(), 1e-6 * same.value());
    assertEquals(1024 * plain.standardError(), same.standardError(), 1e-4 * same.value());
  }

  /** Units that reported once and units that report now, none of them together. */
  @Property(tries = 200)
  void panelsOfTwoPartsHaveAboutTheSumOfBothAndAreAssumed(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 1, max = 20) int before,
      @ForAll @IntRange(min = 1, max = 20) int now,
      @ForAll @IntRange(min = 1, max = 2) int years) {
    Random random = new Random(seed);
    double[] seasons = {1, 1.3, 0.8, 1.1};
    double[][] reports = new double[before + now][8 * years];
    double total = 0;
    for (int i = 0; i < reports.length; i++) {
      double size = (i < before ? 1_000 : 20) * (1 + random.nextDouble());
      total += size * seasons[3];
      for (int t = 0; t < 8 * years; t++) {
        boolean there = i < before == t < 4 * years;
        double noise = 1 + 0.02 * random.nextGaussian();
        reports[i][t] = there ? size * seasons[t % 4] * noise : Double.NaN;
      }
    }

    Nowcast nowcast = LateReports.total(reports, new int[reports.length], 4);

    assertEquals(total, nowcast.value(), 0.1 * total);
    assertTrue(nowcast.assumed());
    assertTrue(nowcast.standardError() > 0.01 * total);
    assertTrue(nowcast.interval95().lower() < total && total < nowcast.interval95().upper());
  }

  /** The same where units grow, by as much every year, and no unit reports for some years. */
  @Property(tries = 200)
  void panelsOfTwoPartsThatGrewInBetweenAreAsUnsureAsThat(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @DoubleRange(min = 0, max = 0.1) double growth,
      @ForAll @IntRange(min = 0, max = 8) int years) {
    Random random = new Random(seed);
    double[] seasons = {1, 1.3, 0.8, 1.1};
    int periods = 16 + 4 * years;
    double[][] reports = new double[20][periods];
    double total = 0;
    for (int i = 0; i < reports.length; i++) {
      double size = 100 * (1 + random.nextDouble());
      total += size * seasons[3] * Math.pow(1 + growth, (periods - 1) / 4);
      for (int t = 0; t < periods; t++) {
        boolean there = i < 10 ? t < 8 : t >= periods - 8;
        double noise = 1 + 0.02 * random.nextGaussian();
        double level = size * seasons[t % 4] * Math.pow(1 + growth, t / 4);
        reports[i][t] = there ? level * noise : Double.NaN;
      }
    }

    Nowcast nowcast = LateReports.total(reports, new int[reports.length], 4);

    assertTrue(nowcast.assumed());
    assertTrue(nowcast.interval95().lower() < total && total < nowcast.interval95().upper());
  }

  /** Whatever was corrected, and whatever of it never came. */
  @Property(tries = 200)
  void theChainLaddersIntervalsHoldItsTotal(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 7) int periods) {
    Random random = new Random(seed);
    double[][] cumulative = new double[periods][periods];
    for (int t = 0; t < periods; t++) {
      double sum = t == 0 ? 5 : random.nextInt(4);
      for (int age = 0; age < periods; age++) {
        sum = Math.max(t == 0 ? 1 : 0, sum + random.nextInt(12) - 3);
        cumulative[t][age] = age < periods - t ? sum : Double.NaN;
      }
    }

    for (int t = 0; t < periods; t++) {
      Nowcast nowcast = ChainLadder.totals(cumulative).get(t);
      assertEquals(t == 0, nowcast.standardError() == 0, "only the first period is complete");
      assertTrue(nowcast.interval95().lower() <= nowcast.interval80().lower());
      assertTrue(nowcast.interval80().lower() <= nowcast.value());
      assertTrue(nowcast.value() <= nowcast.interval80().upper());
      assertTrue(nowcast.interval80().upper() <= nowcast.interval95().upper());
      assertTrue(nowcast.interval95().upper() < Double.POSITIVE_INFINITY);
    }
  }

  @Property(tries = 100)
  void theChainLadderScalesAndIsNeverBelowWhatIsThere(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 2, max = 9) int periods) {
    Random random = new Random(seed);
    double[][] cumulative = new double[periods][periods];
    double[][] doubled = new double[periods][periods];
    for (int t = 0; t < periods; t++) {
      double sum = 1;
      for (int age = 0; age < periods; age++) {
        sum += random.nextInt(50);
        cumulative[t][age] = age < periods - t ? sum : Double.NaN;
        doubled[t][age] = 2 * cumulative[t][age];
      }
    }

    for (int t = 0; t < periods; t++) {
      Nowcast one = ChainLadder.totals(cumulative).get(t);
      Nowcast two = ChainLadder.totals(doubled).get(t);

      assertTrue(one.value() >= one.reported() - 1e-9);
      assertEquals(2 * one.value(), two.value(), 1e-9 * two.value());
      assertEquals(2 * one.standardError(), two.standardError(), 1e-9 * two.value());
    }
  }
}
