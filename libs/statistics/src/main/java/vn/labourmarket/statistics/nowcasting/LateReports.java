package vn.labourmarket.statistics.nowcasting;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The total of a period from the reports that are there and from what the other units reported
 * before.
 *
 * <p>A report is expected to be the unit's level times the period's: both are fitted so that levels
 * and periods add up to what was reported (the chain of matched ratios over all periods; with the
 * same quarter of last year alone it is the matched ratio {@code Σ now / Σ last year} of the units
 * that reported in both). A unit that never reported has the mean level of its class. The error
 * comes from how far units went their own ways: squared residuals by least squares on the expected
 * report and on its square. Source for the two-way model with what is missing: P. D. England, R. J.
 * Verrall, Stochastic claims reserving in general insurance, British Actuarial Journal 8 (2002).
 *
 * <p>Few reports don't make certain: what reports, classes and years usually vary by counts as one
 * more of each, and where a year's change is not known yet, how much years differed is part of the
 * error.
 *
 * <p>Units also drift from their levels, which the fit doesn't see. Therefore earlier periods are
 * estimated as if the same units had been missing, and the error made as much larger as it was
 * there; few such periods make the interval wider still (Student's t). That is our own caution.
 *
 * <p>Units that never reported in a period in which those of today did can't be compared with them.
 * Then the periods of one season where both parts come nearest in time are taken to have had the
 * same level, by how much such periods differ is part of the error, and the answer is {@link
 * Nowcast#assumed}: so a closed school counts as what it had until it is left out. Where a single
 * unit connects both, how it went its own way stands for all of them, and is assumed, too.
 *
 * <p>Who reports late is taken to depend on the unit, not on what it has to report.
 */
public final class LateReports {
  /** So many earlier periods are estimated as this one is. */
  private static final int TRIED_PERIODS = 12;

  /** What the model says of its errors counts as much as so many of them. */
  private static final int PRIOR_PERIODS = 3;

  private static final double LARGEST = 1e60;

  /** A smaller error, as a share of the total, is rounding. */
  private static final double NOTHING = 1e-6;

  private LateReports() {}

  /**
   * The last period's total over all units.
   *
   * @param reports for each unit that is expected to report one value per period, oldest first, at
   *     least 0; NaN where nothing is known. Three to five years are enough
   * @param classes class of each unit (field and size of a school, for example), from 0
   * @param season periods per year: where no unit with a history has reported yet, the period is
   *     taken to be as the same one last year
   * @throws IllegalArgumentException also when nothing at all was ever reported
   */
  public static Nowcast total(double[][] reports, int[] classes, int season) {
    Estimated plain = estimated(checked(reports, classes, season), classes, season);
    double squares = PRIOR_PERIODS;
    int periods = PRIOR_PERIODS;
    int last = reports[0].length - 1;
    for (int past = last - 1; past >= Math.max(season, last - TRIED_PERIODS); past--) {
      double error = standardised(reports, classes, season, past);
      if (!Double.isNaN(error)) {
        squares += error * error;
        periods++;
      }
    }
    double wider = Math.sqrt(squares / periods);
    return new Nowcast(
        plain.value(),
        Math.hypot(wider * Math.sqrt(plain.variance()), plain.shifted()),
        plain.reported(),
        plain.reported(),
        periods,
        plain.assumed());
  }

  /**
   * The error of an earlier period's total in units of its standard error, had those who are
   * missing now been missing then; NaN where none of them has reported since, or no error was
   * expected.
   */
  private static double standardised(double[][] reports, int[] classes, int season, int past) {
    int last = reports[0].length - 1;
    int[] there =
        IntStream.range(0, reports.length).filter(i -> !Double.isNaN(reports[i][past])).toArray();
    double[][] reportsThen = new double[there.length][];
    double actual = 0;
    boolean missing = false;
    for (int i = 0; i < there.length; i++) {
      reportsThen[i] = Arrays.copyOf(reports[there[i]], past + 1);
      actual += reportsThen[i][past];
      if (Double.isNaN(reports[there[i]][last])) {
        reportsThen[i][past] = Double.NaN;
        missing = true;
      }
    }
    boolean known =
        Arrays.stream(reportsThen).flatMapToDouble(Arrays::stream).anyMatch(it -> it > 0);
    if (!missing || !known) {
      return Double.NaN;
    }
    int[] itsClasses = Arrays.stream(there).map(i -> classes[i]).toArray();
    Estimated then = estimated(reportsThen, itsClasses, season);
    double error = Math.hypot(Math.sqrt(then.variance()), then.shifted());
    return error > NOTHING * then.value() ? (actual - then.value()) / error : Double.NaN;
  }

  /**
   * What a fit says.
   *
   * @param variance of the expected part, which earlier periods show to be larger or smaller
   * @param shifted by how much it may be off since parts of the panel are hardly connected, of
   *     which earlier periods show nothing
   */
  private record Estimated(
      double value, double variance, double shifted, double reported, boolean assumed) {}

  private static Estimated estimated(double[][] reports, int[] classes, int season) {
    TwoWay fit = TwoWay.fitted(reports, season);
    Rise rise = Rise.of(reports);
    ClassLevels levels = new ClassLevels(fit, classes);
    int last = reports[0].length - 1;
    double period = square(fit.period(last));
    double reported = 0;
    double missingLevels = 0;
    // What is assumed between parts shifts all of a part, and parts perhaps alike.
    double shifted = 0;
    double expected = 0;
    double variance = 0;
    boolean missing = false;
    boolean assumed = false;
    Map<Integer, Integer> unknown = new TreeMap<>();
    for (int i = 0; i < reports.length; i++) {
      if (!Double.isNaN(reports[i][last])) {
        reported += reports[i][last];
      } else if (fit.hasHistory(i)) {
        missing = true;
        double mean = fit.expected(i, last);
        expected += mean;
        missingLevels += fit.level(i);
        shifted += mean * fit.deviation(i);
        variance += fit.variance(mean) + fit.levelVariance(i) * period;
        if (fit.level(i) == 0) {
          // So far 0 only: that it begins to report is as likely as it was for others.
          ClassLevels.Level level = levels.of(classes[i]);
          variance += rise.probability() * (square(level.mean()) + level.variance()) * period;
          assumed |= level.isAssumed() || rise.isAssumed();
        }
      } else {
        missing = true;
        unknown.merge(classes[i], 1, Integer::sum);
      }
    }
    for (Map.Entry<Integer, Integer> group : unknown.entrySet()) {
      ClassLevels.Level level = levels.of(group.getKey());
      int units = group.getValue();
      double mean = level.mean() * fit.period(last);
      expected += units * mean;
      missingLevels += units * level.mean();
      shifted += units * mean * level.deviation();
      // All of them share the error of the mean.
      double shared = level.variance() * (units + (double) units * units / level.units());
      variance += units * fit.variance(mean) + shared * period;
      assumed |= level.isAssumed();
    }
    variance += fit.lastPeriodVariance() * square(missingLevels);
    assumed |= fit.isAssumed() || shifted > 0 || missingLevels > 0 && fit.isLastPeriodAssumed();
    return new Estimated(reported + expected, variance, shifted, reported, missing && assumed);
  }

  private static double[][] checked(double[][] reports, int[] classes, int season) {
    boolean any = false;
    for (double[] unit : reports) {
      if (unit.length != reports[0].length || unit.length == 0) {
        throw new IllegalArgumentException("every unit has one value per period");
      }
      for (double report : unit) {
        if (report < 0 || report > LARGEST) {
          throw new IllegalArgumentException("a report is from 0 to 1e60, not " + report);
        }
      }
      any |= Arrays.stream(unit).anyMatch(it -> !Double.isNaN(it));
    }
    if (!any || classes.length != reports.length || season < 1) {
      throw new IllegalArgumentException("reports, a class for each unit and a season are wanted");
    }
    return reports;
  }

  private static double square(double value) {
    return value * value;
  }
}
