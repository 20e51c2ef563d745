package vn.labourmarket.statistics.nowcasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Interval;

/** Worked by hand. */
class LateReportsTest {
  private static final double NONE = Double.NaN;

  @Test
  void withOneEarlierQuarterItIsTheMatchedRatio() {
    // 10 and 30 became 12 and 32: a tenth more; 20 is still missing
    double[][] reports = {{10, 12}, {30, 32}, {20, NONE}};

    Nowcast nowcast = LateReports.total(reports, new int[3], 1);

    assertEquals(44 + 20 * 44 / 40.0, nowcast.value(), 1e-9);
    assertEquals(44, nowcast.reported());
    assertEquals(44 / 66.0, nowcast.shareReported(), 1e-9);
    assertTrue(nowcast.interval95().lower() >= 44);
    assertTrue(nowcast.interval80().width() < nowcast.interval95().width());
  }

  @Test
  void unitsThatGoTheirWayTogetherLeaveNoDoubt() {
    double[][] reports = {{10, 20, 30, 40}, {1, 2, 3, NONE}, {NONE, 4, 6, 8}};

    Nowcast nowcast = LateReports.total(reports, new int[3], 4);

    assertEquals(40 + 4 + 8, nowcast.value(), 1e-6);
    assertEquals(0, nowcast.standardError(), 1e-4);
  }

  @Test
  void aNewUnitCountsAsTheMeanOfItsClass() {
    double[][] reports = {{100, 100}, {10, 10}, {20, 20}, {NONE, NONE}, {NONE, 30}};

    Nowcast nowcast = LateReports.total(reports, new int[] {0, 1, 1, 1, 1}, 1);
    Nowcast other = LateReports.total(reports, new int[] {0, 1, 1, 2, 1}, 1);

    assertEquals(160 + 20, nowcast.value(), 1e-9, "10, 20 and the new one's 30");
    assertEquals(10, nowcast.standardError(), 1e-9, "their standard deviation");
    assertEquals(160 + 40, other.value(), 1e-9, "a class without any unit is as all are");
  }

  @Test
  void whereNobodyHasReportedItIsLastYear() {
    double[][] reports = {{10, 30, 10, NONE}, {20, 60, NONE, NONE}};

    Nowcast nowcast = LateReports.total(reports, new int[2], 2);

    assertEquals(90, nowcast.value(), 1e-9);
    assertEquals(0, nowcast.reported());
  }

  @Test
  void whatAllHaveReportedIsKnown() {
    Nowcast nowcast = LateReports.total(new double[][] {{1, 5}, {NONE, 6}}, new int[2], 4);

    assertEquals(11, nowcast.value());
    assertEquals(11, nowcast.interval95().lower());
    assertEquals(11, nowcast.interval95().upper());
    assertEquals(1, new Nowcast(0, 0, 0, 3).shareReported());
  }

  @Test
  void theChainLadderMultipliesByEarlierGrowth() {
    double[][] cumulative = {{10, 20, 22}, {20, 36, NONE}, {30, NONE, NONE}};

    List<Nowcast> totals = ChainLadder.totals(cumulative);

    double first = 56 / 30.0;
    double second = 1.1;
    assertEquals(22, totals.get(0).value(), 1e-12);
    assertEquals(0, totals.get(0).standardError());
    assertEquals(36 * second, totals.get(1).value(), 1e-12);
    assertEquals(30 * first * second, totals.get(2).value(), 1e-12);
    // spread of the first growth: 10 (2 − f)² + 20 (1.8 − f)²; the second has but one and takes it
    double spread = 10 * (2 - first) * (2 - first) + 20 * (1.8 - first) * (1.8 - first);
    double relative =
        spread / first / first * (1 / 30.0 + 1 / 30.0)
            + spread / second / second * (1 / (30 * first) + 1 / 20.0);
    assertEquals(totals.get(2).value() * Math.sqrt(relative), totals.get(2).standardError(), 1e-9);
  }

  /** Schools wander from their levels, quarter by quarter, which a fit over all years can't see. */
  @Test
  void intervalsHoldWhatTheyPromiseWhereUnitsDrift() {
    Random random = new Random(8);
    int inside = 0;
    for (int panel = 0; panel < 150; panel++) {
      double[][] reports = new double[20][16];
      double total = 0;
      for (double[] unit : reports) {
        double level = 200 * Math.exp(random.nextGaussian());
        for (int t = 0; t < unit.length; t++) {
          level *= Math.exp(0.08 * random.nextGaussian());
          unit[t] = level;
        }
        total += level;
      }
      for (int i = 0; i < 10; i++) {
        reports[i][15] = NONE;
      }

      Interval interval = LateReports.total(reports, new int[20], 4).interval80();

      inside += interval.lower() <= total && total <= interval.upper() ? 1 : 0;
    }
    assertEquals(0.8, inside / 150.0, 0.08);
  }

  @Test
  void refusesWhatIsNoReport() {
    double[][] negative = {{-1, 2}};
    double[][] nothing = {{NONE, NONE}};
    double[][] ragged = {{1, 2}, {1}};
    double[][] hole = {{1, NONE, 3}};
    double[][] neverSeen = {{1, NONE}};

    assertThrows(IllegalArgumentException.class, () -> LateReports.total(negative, new int[1], 4));
    assertThrows(IllegalArgumentException.class, () -> LateReports.total(nothing, new int[1], 4));
    assertThrows(IllegalArgumentException.class, () -> LateReports.total(ragged, new int[2], 4));
    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(hole));
    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(neverSeen));
  }
}
