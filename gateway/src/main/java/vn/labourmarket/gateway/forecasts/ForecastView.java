package vn.labourmarket.gateway.forecasts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of one series.
 *
 * @param series what was counted, one name for demand − supply of a gap
 * @param occupation VSCO level-2 group, null for all
 * @param parameters what is needed to repeat the calculation
 * @param flags for example INSUFFICIENT_HISTORY, then there are no points; of a gap those of either
 *     history
 * @param history the values that the forecast rests on, persons; periods without reports are left
 *     out
 * @param partial what was reported of ended periods that are not in the history since too little of
 *     it was; of a gap those of its supply
 */
record ForecastView(
    String series,
    @Nullable String occupation,
    String unit,
    String method,
    Map<String, Double> parameters,
    List<String> flags,
    List<Observation> history,
    List<Observation> partial,
    List<Point> points) {

  /**
   * A past value.
   *
   * @param coverage received of expected reports, accepted of given survey answers, 0–1; null where
   *     nobody must report
   */
  record Observation(String period, BigDecimal value, @Nullable BigDecimal coverage) {}

  /**
   * A forecast value, persons with one decimal.
   *
   * @param shortageProbability of a gap: the probability that demand exceeds supply
   */
  record Point(
      String period,
      BigDecimal mean,
      BigDecimal p10,
      BigDecimal p50,
      BigDecimal p90,
      BigDecimal lower95,
      BigDecimal upper95,
      @Nullable BigDecimal shortageProbability) {}
}
