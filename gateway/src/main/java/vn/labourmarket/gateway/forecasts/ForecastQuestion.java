package vn.labourmarket.gateway.forecasts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.platform.time.Period;

/**
 * What is to be forecast.
 *
 * @param from first period to show, null for the first after the history
 * @param to last period to show
 * @param knownAt the newest change in the figures; what had not ended by then is not history
 */
record ForecastQuestion(
    Measure measure,
    Territory territory,
    @Nullable String occupation,
    @Nullable String qualification,
    @Nullable Period from,
    @Nullable Period to,
    @Nullable Instant knownAt) {

  /** Demand − supply is the gap; positive means shortage. */
  enum Measure {
    DEMAND,
    SUPPLY,
    GAP
  }
}
