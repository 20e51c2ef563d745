package vn.labourmarket.statistics.nowcasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void unitsThatWentTheirWayTogetherLeaveTheDoubtOfOneUsualReport() {
    double[][] reports = {{10, 20, 30, 40}, {1, 2, 3, NONE}, {NONE, 4, 6, 8}};

    Nowcast nowcast = LateReports.total(reports, new int[3], 4);

    assertEquals(40 + 4 + 8, nowcast.value(), 1e-6);
    assertFalse(nowcast.assumed());
    // ten reports, six levels: four degrees of freedom without an error, and a tenth, squared
    double square = 0.01 / (4 + 1);
    double ofReport = square * 16;
    double ofLevel = square * (1 + 4 + 9) / 36 * 16;
    double ofPeriod = square * (40 * 40 + 8 * 8) / 48 / 48 * 16;
    assertEquals(Math.sqrt(ofReport + ofLevel + ofPeriod), nowcast.standardError(), 1e-6);
  }

  @Test
  void whereNothingIsLeftToTellAnErrorOneIsAssumed() {
    double[][] reports = {{10, 12}, {100, NONE}};

    Nowcast nowcast = LateReports.total(reports, new int[2], 4);

    assertEquals(12 + 120, nowcast.value(), 1e-9);
    assertTrue(nowcast.assumed());
    // a tenth each for the report, the unit's level and the quarter's
    assertEquals(12 * Math.sqrt(3), nowcast.standardError(), 1e-9);
    assertEquals(3, nowcast.freedom());
  }

  @Test
  void aUnitThatReportedNothingButNoughtMayBegin() {
    double[][] few = {{10, 10, 10, 10, 10, 10}, {NONE, NONE, NONE, 0, 0, NONE}};
    double[][] many = {{10, 10, 10, 10, 10, 10}, {0, 0, 0, 0, 0, NONE}};

    Nowcast doubtful = LateReports.total(few, new int[2], 4);
    Nowcast surer = LateReports.total(many, new int[2], 4);

    assertEquals(10, doubtful.value(), 1e-9);
    // one in three and one in six times; levels of 1 and 0: mean ½, squares ½ and those of a unit
    // that varies by all of its mean
    double usual = (0.5 / 0.25 + 1) / 2 * 0.25;
    double square = 0.25 + (0.5 + usual) / 2;
    // the quarter before was off by nothing, which counts against three that erred as expected
    assertEquals(10 * Math.sqrt(square / 3 * 3 / 4), doubtful.standardError(), 1e-6);
    assertEquals(10 * Math.sqrt(square / 6 * 3 / 4), surer.standardError(), 1e-6);
  }

  @Test
  void whereWhoReportedReportsNoughtTheOthersMayNot() {
    Nowcast nowcast = LateReports.total(new double[][] {{9, 9, 0}, {30, 30, NONE}}, new int[2], 4);

    assertEquals(0, nowcast.value(), 1e-9);
    // as one in three
    assertEquals(30 / Math.sqrt(3), nowcast.standardError(), 1e-9);
  }

  @Test
  void aClassOfWhichOneUnitIsKnownTellsLittleOfNewOnes() {
    double[][] reports = {{10, 10}, {NONE, NONE}, {NONE, NONE}, {NONE, NONE}};

    Nowcast nowcast = LateReports.total(reports, new int[4], 4);

    assertEquals(40, nowcast.value(), 1e-9);
    assertTrue(nowcast.assumed());
    // each may be as far away as the unit is large, and the mean of one for all three of them
    double levels = 100 * (3 + 9);
    double ofReports = 0.01 * 100 * 3;
    double ofPeriod = 0.01 * 30 * 30;
    assertEquals(Math.sqrt(levels + ofReports + ofPeriod), nowcast.standardError(), 1e-9);
  }

  @Test
  void aNewUnitCountsAsTheMeanOfItsClass() {
    double[][] reports = {{100, 100}, {10, 10}, {20, 20}, {NONE, NONE}, {NONE, 30}};

    Nowcast nowcast = LateReports.total(reports, new int[] {0, 1, 1, 1, 1}, 1);
    Nowcast other = LateReports.total(reports, new int[] {0, 1, 1, 2, 1}, 1);

    assertEquals(160 + 20, nowcast.value(), 1e-9, "10, 20 and the new one's 30");
    // variance of 10, 20, 30 and a usual unit: half the mean's square (their own quarter twice,
    // and once the whole); the mean's error is a third of it. Reports: a tenth, squared, as one of
    // three (six reports, four levels), the last period's from three units
    double ofLevel = (200 + 0.5 * 400) / 3 * (1 + 1 / 3.0);
    double square = 0.01 / 3;
    double ofPeriod = square * (100 * 100 + 10 * 10 + 20 * 20) / 130 / 130 * 400;
    assertEquals(
        Math.sqrt(ofLevel + square * 400 + ofPeriod), nowcast.standardError(), 1e-9, "of a mean");
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
  void howMuchYearsDifferedIsPartOfWhatLastYearIsOffBy() {
    double[][] reports = new double[30][10];
    for (int i = 0; i < 30; i++) {
      for (int t = 0; t < 10; t++) {
        reports[i][t] = t == 9 ? NONE : (i + 1) * (1 + t % 2) * Math.pow(1.1, t / 2);
      }
    }

    Nowcast nowcast = LateReports.total(reports, new int[30], 2);

    assertEquals(465 * 2 * Math.pow(1.1, 3), nowcast.value(), 1e-6);
    assertTrue(nowcast.interval80().upper() > 465 * 2 * Math.pow(1.1, 4));
    assertFalse(nowcast.assumed());
    assertEquals(0.1, nowcast.standardError() / nowcast.value(), 0.02);
  }

  @Test
  void aYearsChangeThatWasNeverSeenIsAssumed() {
    double[][] reports = new double[200][5];
    for (int i = 0; i < 200; i++) {
      for (int t = 0; t < 5; t++) {
        reports[i][t] = t == 4 ? NONE : 10 + i % 7;
      }
    }

    Nowcast nowcast = LateReports.total(reports, new int[200], 4);

    assertEquals(0.1, nowcast.standardError() / nowcast.value(), 0.01);
    assertTrue(nowcast.assumed());
  }

  @Test
  void howOftenNoughtsEndIsAssumedWhereFewWereSeen() {
    double[][] few = new double[21][8];
    for (int i = 0; i < 20; i++) {
      for (int t = 0; t < 8; t++) {
        few[i][t] = 10 + (i + t) % 3;
      }
    }
    few[20] = new double[] {NONE, NONE, NONE, NONE, NONE, NONE, 0, NONE};
    double[][] many = few.clone();
    many[20] = new double[] {0, 0, 0, 0, 0, 0, 0, NONE};
    double[][] most = many.clone();
    most[19] = new double[] {0, 0, 0, 0, 0, 0, 0, 0};

    assertTrue(LateReports.total(few, new int[21], 4).assumed());
    assertTrue(LateReports.total(many, new int[21], 4).assumed(), "six times");
    assertFalse(LateReports.total(most, new int[21], 4).assumed());
    Nowcast nothing = LateReports.total(new double[][] {{10, 12}, {0, NONE}}, new int[2], 4);
    assertTrue(nothing.assumed());
  }

  @Test
  void thatOnesNoughtIsEverybodysIsAssumed() {
    double[][] reports = new double[20][8];
    for (int i = 0; i < 20; i++) {
      for (int t = 0; t < 8; t++) {
        reports[i][t] = t == 7 ? NONE : 10 + (i + t) % 3;
      }
    }
    reports[0][7] = 0;
    Nowcast one = LateReports.total(reports, new int[20], 4);
    for (int i = 0; i < 7; i++) {
      reports[i][7] = 0;
    }
    Nowcast many = LateReports.total(reports, new int[20], 4);

    assertTrue(one.assumed());
    assertFalse(many.assumed());
  }

  @Test
  void whatAllHaveReportedIsKnown() {
    Nowcast nowcast = LateReports.total(new double[][] {{1, 5}, {NONE, 6}}, new int[2], 4);

    assertEquals(11, nowcast.value());
    assertEquals(11, nowcast.interval95().lower());
    assertEquals(11, nowcast.interval95().upper());
    assertEquals(1, new Nowcast(0, 0, 0, 0, 3, false).shareReported());
  }

  @Test
  void partsOfAPanelThatNoReportConnectsAreAsWhereTheyComeNearest() {
    double[][] parts = {
      {100, 200, 110, 220, NONE, NONE, NONE, NONE},
      {NONE, NONE, NONE, NONE, 5, 10, 5.5, 11},
      {NONE, NONE, NONE, NONE, 7, 14, 7.7, NONE},
    };
    double[][] linked = parts.clone();
    linked[0] = new double[] {100, 200, 110, 220, 110, NONE, NONE, NONE};

    Nowcast nowcast = LateReports.total(parts, new int[3], 2);
    Nowcast certain = LateReports.total(linked, new int[3], 2);

    // 110 and 220 of the second year are 5 and 10 of the third, which then grow by a tenth
    assertEquals(11 + 15.4 + 242, nowcast.value(), 1e-6);
    assertTrue(nowcast.assumed());
    assertEquals(11 + 15.4 + 242, certain.value(), 1e-6);
    assertTrue(certain.standardError() < nowcast.standardError());
    // years differed by a tenth; earlier ones were foretold better than that lets expect
    assertEquals(0.1, nowcast.standardError() / 242, 0.03);
  }

  /**
   * Twenty schools that left and twenty that came, and one report of one that was there for both.
   */
  @Test
  void aSingleUnitThatConnectsOthersIsNoCertainty() {
    Random random = new Random(1);
    int inside = 0;
    for (int panel = 0; panel < 50; panel++) {
      double[][] reports = new double[40][16];
      double total = 0;
      for (int i = 0; i < 40; i++) {
        double size = (i < 20 ? 1_000 : 30) * (1 + 0.2 * random.nextDouble());
        total += size;
        for (int t = 0; t < 16; t++) {
          boolean there = i < 20 == t < 8 || i == 0 && t == 9;
          reports[i][t] = there ? size * (1 + 0.03 * random.nextGaussian()) : NONE;
        }
      }

      Nowcast nowcast = LateReports.total(reports, new int[40], 4);

      assertTrue(nowcast.assumed());
      assertTrue(nowcast.standardError() < 0.2 * total);
      inside += holds(nowcast.interval95(), total);
    }
    assertTrue(inside >= 44, inside + " of 50");
  }

  @Test
  void aNewUnitIsLikeThoseOfItsClassThatReportedOnce() {
    double[][] reports = {
      {100, 100, NONE, NONE},
      {120, 120, NONE, NONE},
      {NONE, NONE, 6, 6},
      {NONE, NONE, NONE, NONE},
    };

    Nowcast nowcast = LateReports.total(reports, new int[] {0, 0, 1, 0}, 1);

    assertEquals(6 + 100 + 120 + 110, nowcast.value(), 1e-6);
    assertTrue(nowcast.assumed());
  }

  /** Schools wander from their levels, quarter by quarter, which a fit over all years can't see. */
  @Test
  void intervalsHoldWhatTheyPromiseWhereUnitsDrift() {
    Random random = new Random(8);
    int inside = 0;
    int inside95 = 0;
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

      Nowcast nowcast = LateReports.total(reports, new int[20], 4);

      inside += holds(nowcast.interval80(), total);
      inside95 += holds(nowcast.interval95(), total);
    }
    assertEquals(0.8, inside / 150.0, 0.08);
    assertEquals(0.95, inside95 / 150.0, 0.04);
  }

  private static int holds(Interval interval, double value) {
    return interval.lower() <= value && value <= interval.upper() ? 1 : 0;
  }

  @Test
  void refusesWhatIsNoReport() {
    double[][] negative = {{-1, 2}};
    double[][] nothing = {{NONE, NONE}};
    double[][] ragged = {{1, 2}, {1}};
    double[][] huge = {{1e60, 1.1e60}};
    assertThrows(IllegalArgumentException.class, () -> LateReports.total(huge, new int[1], 4));

    assertThrows(IllegalArgumentException.class, () -> LateReports.total(negative, new int[1], 4));
    assertThrows(IllegalArgumentException.class, () -> LateReports.total(nothing, new int[1], 4));
    assertThrows(IllegalArgumentException.class, () -> LateReports.total(ragged, new int[2], 4));
  }
}
