package vn.labourmarket.deploy.load.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.labourmarket.statistics.scoring.IntervalScores;
import vn.labourmarket.statistics.scoring.PairedBootstrap;
import vn.labourmarket.statistics.scoring.PointScores;

/** A method's errors, one per series, and what a set of series makes of them. */
final class Scores {
  private final double[] smape;
  private final double[] mase;
  private final double[] coverage80;
  private final double[] coverage95;
  private final double[] msis;
  private final boolean intervals;

  Scores(List<TestSeries> series, List<Answers> answers) {
    int n = series.size();
    smape = new double[n];
    mase = new double[n];
    coverage80 = new double[n];
    coverage95 = new double[n];
    msis = new double[n];
    intervals = answers.stream().allMatch(Answers::hasIntervals);
    for (int i = 0; i < n; i++) {
      double[] future = series.get(i).future();
      double scale = series.get(i).scale();
      Answers answer = answers.get(i);
      double[][] bounds = answer.bounds();
      smape[i] = PointScores.smape(future, answer.mean());
      mase[i] = PointScores.mase(future, answer.mean(), scale);
      if (intervals) {
        coverage80[i] = IntervalScores.coverage(future, bounds[0], bounds[1]);
        coverage95[i] = IntervalScores.coverage(future, bounds[2], bounds[3]);
        msis[i] = IntervalScores.msis(future, bounds[2], bounds[3], 0.95, scale);
      }
    }
  }

  /**
   * The figures of a set by the names of their measures, as functions of the series drawn.
   *
   * @param naive2 what OWA compares with
   */
  Map<String, ToDoubleFunction<int[]>> figures(Scores naive2) {
    Map<String, ToDoubleFunction<int[]>> figures = new LinkedHashMap<>();
    figures.put("sMAPE", drawn -> PairedBootstrap.mean(smape, drawn));
    figures.put("MASE", drawn -> PairedBootstrap.mean(mase, drawn));
    figures.put(
        "OWA",
        drawn ->
            PointScores.owa(
                PairedBootstrap.mean(smape, drawn),
                PairedBootstrap.mean(mase, drawn),
                PairedBootstrap.mean(naive2.smape, drawn),
                PairedBootstrap.mean(naive2.mase, drawn)));
    if (intervals) {
      figures.put("coverage80", drawn -> PairedBootstrap.mean(coverage80, drawn));
      figures.put("coverage95", drawn -> PairedBootstrap.mean(coverage95, drawn));
      figures.put("MSIS", drawn -> PairedBootstrap.mean(msis, drawn));
    }
    return figures;
  }
}
