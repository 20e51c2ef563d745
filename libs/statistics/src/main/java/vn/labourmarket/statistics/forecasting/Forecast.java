package vn.labourmarket.statistics.forecasting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a method answered.
 *
 * @param method name of the method
 * @param parameters everything needed to repeat the calculation, by name, in a fixed order
 * @param observations how many periods of the history were observed
 * @param flags what a reader must know, in the order of the enum
 * @param points one per step; empty when the history does not suffice and, in a pool, too little of
 *     others is known either
 */
public record Forecast(
    String method,
    Map<String, Double> parameters,
    int observations,
    Set<HistoryFlag> flags,
    List<ForecastPoint> points) {

  public Forecast {
    parameters = Parameters.of(parameters);
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(flags));
    points = List.copyOf(points);
  }

  /** Whether that has to be known of the history. */
  public boolean has(HistoryFlag flag) {
    return flags.contains(flag);
  }
}
