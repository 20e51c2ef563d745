package vn.labourmarket.deploy.load.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how often answers were right. */
final class Scores {
  private static final int DIGITS = 4;
  private static final int BINS = 10;
  private static final int CANDIDATES = 5;

  private final long[] first = new long[DIGITS + 1];
  private final long[] amongFive = new long[DIGITS + 1];
  private final double[] stated = new double[BINS];
  private final long[] right = new long[BINS];
  private long count;
  private long coded;
  private long codedRight;
  private final List<double[]> confident = new ArrayList<>();

  void add(LabelledTitle title, JsonNode answer) {
    count++;
    JsonNode candidates = answer.path("candidates");
    for (int digits = 1; digits <= DIGITS; digits++) {
      if (isRight(title, candidates.path(0), digits)) {
        first[digits]++;
      }
      for (int i = 0; i < Math.min(CANDIDATES, candidates.size()); i++) {
        if (isRight(title, candidates.get(i), digits)) {
          amongFive[digits]++;
          break;
        }
      }
    }
    boolean isRight = isRight(title, candidates.path(0), DIGITS);
    double probability = candidates.path(0).path("probability").asDouble(0);
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    stated[bin] += probability;
    right[bin] += isRight ? 1 : 0;
    confident.add(new double[] {probability, isRight ? 1 : 0});
    if (answer.path("decision").asText().equals("CODED")) {
      coded++;
      codedRight += isRight ? 1 : 0;
    }
  }

  private static boolean isRight(LabelledTitle title, JsonNode candidate, int digits) {
    String code = candidate.path("code").asText("");
    return code.length() >= digits
        && title.codes().stream()
            .anyMatch(it -> it.substring(0, digits).equals(code.substring(0, digits)));
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titles", count);
    for (int digits = 1; digits <= DIGITS; digits++) {
      json.put("top1Digits" + digits, share(first[digits]));
      json.put("top5Digits" + digits, share(amongFive[digits]));
    }
    json.put("codedCoverage", share(coded));
    json.put("codedPrecision", coded == 0 ? null : (double) codedRight / coded);
    json.put("precisionOfTheSurest30Percent", surest());
    json.put("calibrationError", calibrationError());
    return json;
  }

  private double share(long part) {
    return count == 0 ? 0 : (double) part / count;
  }

  private double surest() {
    List<double[]> falling =
        confident.stream().sorted((a, b) -> Double.compare(b[0], a[0])).toList();
    int size = Math.max(1, falling.size() * 3 / 10);
    return falling.stream().limit(size).mapToDouble(it -> it[1]).sum() / size;
  }

  /** Expected calibration error of the first candidate over ten bins of equal width. */
  private double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(stated[bin] - right[bin]);
    }
    return count == 0 ? 0 : sum / count;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "  %d titles%n", count));
    text.append("  digits           1      2      3      4\n");
    text.append("  right at 1 ").append(row(first)).append('\n');
    text.append("  right at 5 ").append(row(amongFive)).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "  CODED: %.3f of all, of these right: %.3f; of the surest 30 %% right: %.3f%n"
                + "  expected calibration error (10 bins): %.3f%n",
            share(coded),
            coded == 0 ? Double.NaN : (double) codedRight / coded,
            surest(),
            calibrationError()));
    return text.toString();
  }

  private String row(long[] counts) {
    StringBuilder row = new StringBuilder();
    for (int digits = 1; digits <= DIGITS; digits++) {
      row.append(String.format(Locale.ROOT, "  %.3f", share(counts[digits])));
    }
    return row.toString();
  }
}
