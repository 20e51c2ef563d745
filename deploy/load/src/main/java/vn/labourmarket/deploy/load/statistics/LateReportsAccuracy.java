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
import vn.labourmarket.statistics.nowcasting.LateReports;
import vn.labourmarket.statistics.nowcasting.Nowcast;
import vn.labourmarket.statistics.scoring.PairedBootstrap;

/**
 * How near a quarter's total is estimated while schools still report, beside the chain ladder,
 * which doesn't look at who reported.
 */
final class LateReportsAccuracy {
  private static final int OLDEST_ANSWERED = 8;
  private static final int LAST_AGE = 2;
  private static final int MONTHS = 3;
  private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(20261123, 999);

  private final List<Double> errors = new ArrayList<>();
  private final List<Double> ladderErrors = new ArrayList<>();
  private int quarters;
  private int inside80;
  private int inside95;
  private double reported;

  private LateReportsAccuracy() {}

  /** A row for each panel and age of the quarter in months, and for all panels together. */
  static List<Row> rows(Path folder) throws IOException {
    Path file = folder.resolve("late-reports").resolve("simulated_reports.csv.gz");
    if (!Files.exists(file)) {
      return List.of();
    }
    Map<String, List<NamedCsvRecord>> panels =
        StoredFile.rows(file).stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.getField("panel"), LinkedHashMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    for (int age = 0; age <= LAST_AGE; age++) {
      LateReportsAccuracy all = new LateReportsAccuracy();
      for (Map.Entry<String, List<NamedCsvRecord>> panel : panels.entrySet()) {
        LateReportsAccuracy own = new LateReportsAccuracy();
        LatePanel reports = LatePanel.of(panel.getValue());
        for (int quarter = OLDEST_ANSWERED; quarter < reports.quarters(); quarter++) {
          own.add(reports, quarter, age, all);
        }
        rows.add(own.accuracy("panel " + panel.getKey() + ", " + age + " months"));
      }
      rows.add(all.accuracy("all, " + age + " months"));
      rows.addAll(all.coverage("all, " + age + " months"));
    }
    return rows;
  }

  private void add(LatePanel panel, int quarter, int age, LateReportsAccuracy all) {
    double[][] known = panel.known(quarter, age, MONTHS);
    double truth = panel.total(quarter);
    Nowcast nowcast = LateReports.total(known, new int[known.length], 12 / MONTHS);
    double ladder = panel.chainLadder(quarter, age, MONTHS);
    double share = panel.shareReported(quarter, age);
    for (LateReportsAccuracy each : List.of(this, all)) {
      each.errors.add(nowcast.value() / truth - 1);
      each.ladderErrors.add(ladder / truth - 1);
      each.quarters++;
      each.inside80 += inside(nowcast.interval80().lower(), truth, nowcast.interval80().upper());
      each.inside95 += inside(nowcast.interval95().lower(), truth, nowcast.interval95().upper());
      each.reported += share;
    }
  }

  private static int inside(double lower, double value, double upper) {
    return lower <= value && value <= upper ? 1 : 0;
  }

  private Row accuracy(String variant) {
    PairedBootstrap.Estimate ours = BOOTSTRAP.of(quarters, drawn -> rootMeanSquare(errors, drawn));
    int[] each = new int[quarters];
    for (int i = 0; i < quarters; i++) {
      each[i] = i;
    }
    return new Row(
        "late reports",
        variant,
        Math.round(100 * reported / quarters) + " % reported, RMSE in %",
        ours.value(),
        ours.low(),
        ours.high(),
        "chain ladder",
        rootMeanSquare(ladderErrors, each));
  }

  private List<Row> coverage(String variant) {
    double in80 = (double) inside80 / quarters;
    double in95 = (double) inside95 / quarters;
    return List.of(
        new Row("late reports", variant, "80 % coverage", in80, in80, in80, null, null),
        new Row("late reports", variant, "95 % coverage", in95, in95, in95, null, null));
  }

  private static double rootMeanSquare(List<Double> errors, int[] drawn) {
    double sum = 0;
    for (int i : drawn) {
      sum += errors.get(i) * errors.get(i) / drawn.length;
    }
    return 100 * Math.sqrt(sum);
  }
}
