package vn.labourmarket.statistics.hierarchy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.statistics.forecasting.HistoryFlag;

/**
 * What is forecast of a cell or total.
 *
 * @param codes one per dimension, {@link Dimension#TOTAL} for everything
 * @param method of the forecast before it was reconciled: the combination's name, or {@code counts}
 * @param flags what a reader must know of the history
 * @param points one per step
 */
public record NodeForecast(
    List<String> codes, String method, Set<HistoryFlag> flags, List<NodePoint> points) {

  public NodeForecast {
    codes = List.copyOf(codes);
    flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
    points = List.copyOf(points);
  }
}
