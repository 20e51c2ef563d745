package vn.labourmarket.statistics.hierarchy;

/**
 * What a total was in every period, where cells fall silent. Most of it has to be reported: cells
 * that made up three quarters of it one year before. The rest is then taken to have grown since as
 * these did. Where fewer have reported nothing is known: who is ahead says little of the others.
 * How unsure that is, see {@link Silence}.
 */
final class TotalHistory {
  /** Of last year's figure, whose cells have to have reported. */
  private static final double MOST = 0.75;

  private final double[][] cells;
  private final int[] below;
  private final int[] first;
  private final int season;

  /**
   * @param cells histories without gaps between figures, NaN before the first and after the last
   * @param first period of each one's first figure
   */
  TotalHistory(double[][] cells, int[] first, int[] below, int season) {
    this.cells = cells;
    this.first = first;
    this.below = below;
    this.season = season;
  }

  /** One figure per period, NaN where it is not known. */
  double[] figures() {
    double[] figures = new double[cells[0].length];
    boolean ended = false;
    for (int t = 0; t < figures.length; t++) {
      double figure = figure(figures, t);
      // Nothing after a hole: a season in which the silent cells are small says nothing of others.
      ended |= t > 0 && Double.isNaN(figure) && !Double.isNaN(figures[t - 1]);
      figures[t] = ended ? Double.NaN : figure;
    }
    return figures;
  }

  private double figure(double[] before, int t) {
    double reported = 0;
    double now = 0;
    double then = 0;
    double young = 0;
    boolean complete = true;
    for (int cell : below) {
      double figure = cells[cell][t];
      boolean old = t >= season && first[cell] <= t - season;
      if (!Double.isNaN(figure)) {
        reported += figure;
        now += old ? figure : 0;
        then += old ? cells[cell][t - season] : 0;
      } else if (first[cell] <= t) {
        complete = false;
        young += old ? 0 : level(cell, t);
      }
    }
    if (complete) {
      return reported;
    }
    double all = t >= season ? before[t - season] + young : Double.NaN;
    if (all == 0) {
      return reported;
    }
    return then > 0 && then >= MOST * all ? reported + (all - then) * (now / then) : Double.NaN;
  }

  /** Mean of what a cell reported that was not there a year before. */
  private double level(int cell, int end) {
    double sum = 0;
    int count = 0;
    for (int t = first[cell]; t < end && !Double.isNaN(cells[cell][t]); t++) {
      sum += cells[cell][t];
      count++;
    }
    return sum / count;
  }
}
