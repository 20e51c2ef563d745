package vn.labourmarket.deploy.load;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** CPU time by process, on one line. */
final class CpuText {
  private CpuText() {}

  static String of(Map<String, Double> millis) {
    double suite =
        millis.entrySet().stream()
            .filter(it -> !it.getKey().equals("client"))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return millis.entrySet().stream()
        .filter(it -> it.getValue() >= 0.001)
        .map(it -> String.format(Locale.ROOT, "%s %.3f", it.getKey(), it.getValue()))
        .collect(Collectors.joining(", ", String.format(Locale.ROOT, "suite %.3f (", suite), ")"));
  }
}
