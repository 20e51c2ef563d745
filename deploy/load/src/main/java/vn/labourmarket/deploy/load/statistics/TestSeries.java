package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.labourmarket.statistics.forecasting.ForecastMethod;
import vn.labourmarket.statistics.scoring.PointScores;

/**
 * A series in two parts.
 *
 * @param history what may be known, oldest first
 * @param future what to compare with
 * @param scale mean absolute seasonal difference of the whole training part, above 0
 */
record TestSeries(String name, double[] history, double[] future, double scale) {

  /**
   * A set's series. One without any seasonal difference has no scaled error and is left out, as is
   * one that is too short to be continued at all.
   */
  static List<TestSeries> read(Path file, int season) throws IOException {
    List<TestSeries> all = new ArrayList<>();
    for (NamedCsvRecord row : StoredFile.rows(file)) {
      double[] history = StoredFile.numbers(row.getField("train"));
      boolean scored =
          history.length > season && history.length >= ForecastMethod.FEWEST_OBSERVATIONS;
      double scale = scored ? PointScores.scale(history, season) : 0;
      if (scale > 0) {
        all.add(
            new TestSeries(
                row.getField("series"), history, StoredFile.numbers(row.getField("test")), scale));
      }
    }
    return all;
  }

  /**
   * What the name says of the time of the forecast, behind an {@code @}: windows of one origin may
   * learn from each other, others would see the future. Empty where a set has a single origin.
   */
  String origin() {
    return name.substring(name.indexOf('@') < 0 ? name.length() : name.indexOf('@'));
  }

  int steps() {
    return future.length;
  }

  /** As if only the last observations were known; scored by the same scale. */
  TestSeries last(int observations) {
    int from = Math.max(0, history.length - observations);
    return new TestSeries(name, Arrays.copyOfRange(history, from, history.length), future, scale);
  }
}
