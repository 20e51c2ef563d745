package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.labourmarket.statistics.survey.CalibratedWeights;
import vn.labourmarket.statistics.survey.Calibration;
import vn.labourmarket.statistics.survey.Design;
import vn.labourmarket.statistics.survey.Estimate;
import vn.labourmarket.statistics.survey.Linearisation;
import vn.labourmarket.statistics.survey.LonelyStratum;
import vn.labourmarket.statistics.survey.Raking;
import vn.labourmarket.statistics.survey.ReplicateWeights;
import vn.labourmarket.statistics.survey.Statistic;

/** How far survey estimates are from those that R's {@code survey} made of the same answers. */
final class SurveyAgreement {
  static final double EXACT = 1e-9;
  static final double ITERATIVE = 1e-6;
  private static final String LONELY = "H-L";

  private final Path folder;
  private final SurveyAnswers sample;
  private final SurveyAnswers respondents;

  private SurveyAgreement(Path folder) throws IOException {
    this.folder = folder;
    sample = new SurveyAnswers(StoredFile.rows(folder.resolve("sample.csv")));
    respondents = sample.where(it -> it.getField("responded").equals("1"));
  }

  /** The largest relative difference of a figure and of a standard error, for each case. */
  static List<Row> rows(Path folder) throws IOException {
    return Files.exists(folder.resolve("results.csv"))
        ? new SurveyAgreement(folder).rows()
        : List.of();
  }

  private List<Row> rows() throws IOException {
    Map<String, Case> cases = new HashMap<>();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (NamedCsvRecord line : StoredFile.rows(folder.resolve("results.csv"))) {
      String name = line.getField("case");
      if (!cases.containsKey(name)) {
        cases.put(name, opened(name));
      }
      Case opened = cases.get(name);
      Estimate ours =
          opened.estimator.apply(
              opened.answers.statistic(line.getField("statistic"), line.getField("domain")));
      worst(rows, name, "estimate", ours.value(), line.getField("estimate"), opened.allowed);
      worst(
          rows, name, "standard error", ours.standardError(), line.getField("se"), opened.allowed);
    }
    return List.copyOf(rows.values());
  }

  private static void worst(
      Map<String, Row> rows, String name, String what, double ours, String stored, double allowed) {
    double difference = Math.abs(ours / Double.parseDouble(stored) - 1);
    Row row =
        new Row(
            "survey",
            name,
            what + " off by",
            difference,
            difference,
            difference,
            "may be",
            allowed);
    rows.merge(name + what, row, (one, other) -> one.value() >= other.value() ? one : other);
  }

  private record Case(
      SurveyAnswers answers, Function<Statistic, Estimate> estimator, double allowed) {}

  private Case opened(String name) throws IOException {
    SurveyAnswers many = respondents.where(it -> !it.getField("stratum").equals(LONELY));
    return switch (name.split("[,(\\[]")[0]) {
      case "full-sample" -> {
        LonelyStratum rule =
            name.endsWith("certainty") ? LonelyStratum.CERTAINTY : LonelyStratum.ADJUST;
        yield new Case(sample, Linearisation.of(sample.design(), rule)::of, EXACT);
      }
      case "nonresponse-adjusted" ->
          new Case(
              respondents, Linearisation.of(respondents.design(), LonelyStratum.ADJUST)::of, EXACT);
      case "raked" -> calibrated(raked());
      case "calibrated-linear" ->
          calibrated(
              Calibration.linear(
                  respondents.design().weights(), auxiliaries(respondents), registerTotals()));
      case "calibrated-logit" ->
          calibrated(
              Calibration.logit(
                  respondents.design().weights(),
                  auxiliaries(respondents),
                  registerTotals(),
                  0.2,
                  4));
      case "jackknife-JKn" -> new Case(many, ReplicateWeights.jackknife(many.design())::of, EXACT);
      case "bootstrap-60-replicates" -> new Case(many, bootstrap(many)::of, EXACT);
      default -> throw new IllegalArgumentException("no such case: " + name);
    };
  }

  private Case calibrated(CalibratedWeights weights) {
    Design design = respondents.design();
    return new Case(
        respondents, Linearisation.of(design, LonelyStratum.ADJUST, weights)::of, ITERATIVE);
  }

  private CalibratedWeights raked() throws IOException {
    List<NamedCsvRecord> areas = StoredFile.rows(folder.resolve("margin_area.csv"));
    List<NamedCsvRecord> sizes = StoredFile.rows(folder.resolve("margin_size.csv"));
    return Raking.raked(
        respondents.design().weights(),
        new int[][] {
          respondents.numbered("area", names(areas, "area")),
          respondents.numbered("size", names(sizes, "size"))
        },
        new double[][] {counts(areas), counts(sizes)});
  }

  private double[] registerTotals() throws IOException {
    SurveyAnswers register = new SurveyAnswers(StoredFile.rows(folder.resolve("frame.csv")));
    return Arrays.stream(auxiliaries(register))
        .mapToDouble(it -> Arrays.stream(it).sum())
        .toArray();
  }

  private double[][] auxiliaries(SurveyAnswers units) throws IOException {
    List<String> areas = names(StoredFile.rows(folder.resolve("margin_area.csv")), "area");
    List<String> sizes = names(StoredFile.rows(folder.resolve("margin_size.csv")), "size");
    return Stream.of(
            Calibration.indicators(units.numbered("area", areas), areas.size()),
            Calibration.indicators(units.numbered("size", sizes), sizes.size()),
            new double[][] {units.numbers("headcount_frame")})
        .flatMap(Arrays::stream)
        .toArray(double[][]::new);
  }

  private ReplicateWeights bootstrap(SurveyAnswers answers) throws IOException {
    Map<String, NamedCsvRecord> stored = new HashMap<>();
    for (NamedCsvRecord row : StoredFile.rows(folder.resolve("bootstrap_weights.csv.gz"))) {
      stored.put(row.getField("id"), row);
    }
    List<NamedCsvRecord> rows =
        Arrays.stream(answers.text("id"))
            .map(id -> Objects.requireNonNull(stored.get(id), id))
            .toList();
    double[][] weights =
        IntStream.range(1, rows.get(0).getFieldCount())
            .mapToObj(r -> rows.stream().mapToDouble(it -> number(it, r)).toArray())
            .toArray(double[][]::new);
    return ReplicateWeights.equal(answers.design().weights(), weights);
  }

  private static double number(NamedCsvRecord row, int column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<String> names(List<NamedCsvRecord> margin, String column) {
    return margin.stream().map(it -> it.getField(column)).toList();
  }

  private static double[] counts(List<NamedCsvRecord> margin) {
    return margin.stream().mapToDouble(it -> Double.parseDouble(it.getField("Freq"))).toArray();
  }
}
