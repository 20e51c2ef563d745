package vn.labourmarket.statistics.nowcasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts of a panel that no report connects: units of one reported in no period in which units of
 * another did. How large these are beside each other, no report tells; it is assumed that periods
 * of the same season, where two parts come nearest, had the same level.
 */
final class Parts {
  private final int[] parts;
  private final int season;
  private final List<Integer> linked = new ArrayList<>();
  private final double[] deviations;

  /**
   * Looks for them.
   *
   * @param reports by unit and period, NaN where there is none
   * @param history which units to look at
   */
  Parts(double[][] reports, boolean[] history, int season) {
    this.season = season;
    parts = new int[reports[0].length];
    deviations = new double[parts.length];
    Arrays.fill(parts, -1);
    for (int i = 0; i < reports.length; i++) {
      double[] unit = reports[i];
      int[] above = IntStream.range(0, unit.length).filter(t -> unit[t] > 0).toArray();
      if (history[i] && above.length > 0) {
        int[] old = Arrays.stream(above).map(t -> parts[t]).filter(it -> it >= 0).toArray();
        Arrays.setAll(
            parts, t -> Arrays.stream(old).anyMatch(it -> it == parts[t]) ? above[0] : parts[t]);
        Arrays.stream(above).forEach(t -> parts[t] = above[0]);
      }
    }
  }

  int count() {
    return (int) Arrays.stream(parts).filter(it -> it >= 0).distinct().count();
  }

  /**
   * Brings the levels of all parts to one scale, that of a period's.
   *
   * @param anchor the period; where it has no part, that of the last one that has
   */
  void link(int anchor, double[][] reports, double[] units, double[] periods) {
    List<Integer> order =
        IntStream.range(0, parts.length)
            .filter(t -> parts[t] >= 0)
            .boxed()
            .sorted(Comparator.comparing((Integer t) -> t != anchor).thenComparing(t -> -t))
            .map(t -> parts[t])
            .distinct()
            .toList();
    for (int part : order) {
      if (!linked.isEmpty()) {
        int apart = isNear(part, season) ? season : 1;
        double times = scale(part, apart, periods);
        for (int i = 0; i < units.length; i++) {
          units[i] /= of(reports[i]) == part ? times : 1;
        }
        Arrays.setAll(periods, t -> periods[t] * (parts[t] == part ? times : 1));
      }
      linked.add(part);
    }
  }

  /** Whether a part has periods of the same season as those that are linked already. */
  private boolean isNear(int part, int apart) {
    return IntStream.range(0, parts.length)
        .filter(t -> parts[t] == part)
        .anyMatch(
            t ->
                IntStream.range(0, parts.length)
                    .anyMatch(u -> linked.contains(parts[u]) && (t - u) % apart == 0));
  }

  /** What makes a part's periods like those nearest to them. */
  private double scale(int part, int apart, double[] periods) {
    int nearest = Integer.MAX_VALUE;
    double known = 0;
    double own = 0;
    double before = 0;
    for (int t = 0; t < parts.length; t++) {
      for (int u = 0; u < parts.length; u++) {
        int gap = Math.abs(t - u);
        boolean compared = parts[t] == part && linked.contains(parts[u]) && gap % apart == 0;
        if (compared && gap < nearest) {
          nearest = gap;
          known = 0;
          own = 0;
          before = 0;
        }
        if (compared && gap == nearest) {
          known += periods[u];
          own += periods[t];
          before = Math.max(before, deviations[parts[u]]);
        }
      }
    }
    double square = changes(periods, apart).meanSquareAfter((double) nearest / apart);
    deviations[part] = Math.sqrt(before * before + square);
    return known / own;
  }

  /** By what share of its level a unit may be off, since its part's scale is assumed. */
  double deviation(double[] unit) {
    int part = of(unit);
    return part < 0 ? 0 : deviations[part];
  }

  private int of(double[] unit) {
    for (int t = 0; t < unit.length; t++) {
      if (unit[t] > 0) {
        return parts[t];
      }
    }
    return -1;
  }

  /** Relative changes between matched periods so far apart, of which reports tell. */
  Changes changes(double[] matched, int apart) {
    double squares = Spread.ASSUMED_SQUARE;
    double sum = 0;
    int seen = 0;
    for (int t = apart; t < matched.length; t++) {
      boolean together = parts[t] == parts[t - apart] || matched[t] == 0;
      if (matched[t - apart] > 0 && !Double.isNaN(matched[t]) && together) {
        double change = matched[t] / matched[t - apart] - 1;
        squares += change * change;
        sum += change;
        seen++;
      }
    }
    return new Changes(squares / (seen + 1), sum / (seen + 1), seen);
  }

  /**
   * How much periods differ.
   *
   * @param meanSquare with the usual one as one more
   * @param mean likewise, the usual one being none
   */
  record Changes(double meanSquare, double mean, int seen) {
    static final Changes NONE = new Changes(0, 0, 0);

    /** Steady growth adds up from one to the next, what differs from it only by its squares. */
    double meanSquareAfter(double times) {
      return (meanSquare - mean * mean) * times + mean * mean * times * times;
    }
  }
}
