package vn.labourmarket.statistics.forecasting;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Parameters that nobody changes any more: those of a pool are the same for a hundred thousand
 * forecasts, which need not copy them.
 */
final class Parameters extends AbstractMap<String, Double> {
  private final Map<String, Double> kept;

  private Parameters(Map<String, Double> parameters) {
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Copied where somebody else may change them. */
  static Map<String, Double> of(Map<String, Double> parameters) {
    return parameters instanceof Parameters ? parameters : new Parameters(parameters);
  }

  @Override
  public Set<Entry<String, Double>> entrySet() {
    return kept.entrySet();
  }
}
