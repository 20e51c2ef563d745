package vn.labourmarket.statistics.counts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.statistics.forecasting.HistoryFlag;

/**
 * What is expected of a cell.
 *
 * @param steps how the count may come out, one per step
 * @param flags what a reader must know of the history: with too few observations, or none, the cell
 *     is as its row and column let expect
 * @param oneStepErrors by how much each count exceeded what was smoothed before it; NaN where there
 *     is no count or nothing was counted before
 */
public record CountForecast(
    List<CountDistribution> steps, Set<HistoryFlag> flags, double[] oneStepErrors) {

  public CountForecast {
    steps = List.copyOf(steps);
    flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
    oneStepErrors = oneStepErrors.clone();
  }

  @Override
  public double[] oneStepErrors() {
    return oneStepErrors.clone();
  }
}
