package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.labourmarket.statistics.smallarea.AreaEstimate;
import vn.labourmarket.statistics.smallarea.AreaEstimates;
import vn.labourmarket.statistics.smallarea.FayHerriot;

/**
 * How far estimates of areas are from stored ones of the same model, and whether they are nearer to
 * the truth than the direct ones.
 */
final class SmallAreaAgreement {
  static final double ALLOWED = 1e-6;

  private SmallAreaAgreement() {}

  static List<Row> rows(Path folder) throws IOException {
    Path file = folder.resolve("small-area").resolve("fay_herriot.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, List<NamedCsvRecord>> cases =
        StoredFile.rows(file).stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.getField("case"), LinkedHashMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    cases.forEach((name, areas) -> rows.addAll(compared("case " + name, areas)));
    return rows;
  }

  private static List<Row> compared(String name, List<NamedCsvRecord> areas) {
    double[] direct = numbers(areas, "direct");
    double[] covariate = numbers(areas, "x");
    double[][] covariates = new double[direct.length][];
    for (int i = 0; i < direct.length; i++) {
      covariates[i] = new double[] {1, covariate[i]};
    }

    AreaEstimates ours = FayHerriot.estimated(direct, numbers(areas, "variance"), covariates);

    double[] values = ours.areas().stream().mapToDouble(AreaEstimate::value).toArray();
    double[] truth = numbers(areas, "true_value");
    double[] stored = numbers(areas, "eblup");
    double furthest = 0;
    for (int i = 0; i < values.length; i++) {
      furthest = Math.max(furthest, difference(values[i], stored[i]));
    }
    double variance = difference(ours.modelVariance(), numbers(areas, "reml_A")[0]);
    return List.of(
        row(name, "model variance off by", variance, "may be", ALLOWED),
        row(name, "estimate off by", furthest, "may be", ALLOWED),
        row(name, "RMSE", rootMeanSquare(values, truth), "direct", rootMeanSquare(direct, truth)));
  }

  /** Relative; a stored 0 is to be met as it is. */
  private static double difference(double ours, double stored) {
    return stored == 0 ? Math.abs(ours) : Math.abs(ours / stored - 1);
  }

  private static double rootMeanSquare(double[] estimates, double[] truth) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum += (estimates[i] - truth[i]) * (estimates[i] - truth[i]) / truth.length;
    }
    return Math.sqrt(sum);
  }

  private static double[] numbers(List<NamedCsvRecord> areas, String column) {
    return areas.stream().mapToDouble(it -> Double.parseDouble(it.getField(column))).toArray();
  }

  private static Row row(String name, String measure, double value, String peer, double peerValue) {
    return new Row("small areas", name, measure, value, value, value, peer, peerValue);
  }
}
