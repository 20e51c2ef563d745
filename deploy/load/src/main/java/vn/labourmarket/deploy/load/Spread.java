package vn.labourmarket.deploy.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Median and range of a figure over rounds. */
record Spread(double min, double median, double max) {
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
  }

  Map<String, Double> json() {
    return Map.of("min", min, "median", median, "max", max);
  }

  /** Median, then the range. */
  String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, min, max);
  }
}
