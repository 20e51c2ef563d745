package vn.labourmarket.gateway.forecasts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.time.Period;

/** Puts points together to series: first the sum of all groups, then each group. */
final class SeriesAssembly {
  private final Series.Source source;
  private final Map<String, Map<Period, BigDecimal>> groups = new TreeMap<>();
  private final Map<String, NavigableMap<Period, BigDecimal>> partialGroups = new TreeMap<>();
  private final NavigableMap<Period, BigDecimal> total = new TreeMap<>();
  private final NavigableMap<Period, BigDecimal> partial = new TreeMap<>();
  private final Map<Period, BigDecimal> coverage = new TreeMap<>();
  private boolean demonstration;

  private SeriesAssembly(Series.Source source) {
    this.source = source;
  }

  /**
   * The series of points that were read in one statement; a group without posts has none.
   *
   * @param all name of the sum of all groups
   */
  static List<Series> of(Series.Source source, List<SeriesPoint> points, @Nullable String all) {
    SeriesAssembly assembly = new SeriesAssembly(source);
    points.forEach(assembly::add);
    return assembly.series(all);
  }

  private void add(SeriesPoint point) {
    boolean enough = point.isEnough();
    (enough ? total : partial).merge(point.period(), point.value(), BigDecimal::add);
    if (point.group() != null) {
      Map<Period, BigDecimal> values =
          enough
              ? groups.computeIfAbsent(point.group(), group -> new TreeMap<>())
              : partialGroups.computeIfAbsent(point.group(), group -> new TreeMap<>());
      values.merge(point.period(), point.value(), BigDecimal::add);
    }
    BigDecimal share = point.coverage();
    if (share != null) {
      coverage.put(point.period(), share);
    }
    demonstration |= point.demonstration();
  }

  private List<Series> series(@Nullable String all) {
    List<Series> series = new ArrayList<>();
    series.add(series(all, total, partial));
    for (Map.Entry<String, Map<Period, BigDecimal>> group : groups.entrySet()) {
      if (!group.getKey().equals(all)) {
        series.add(
            series(
                group.getKey(),
                group.getValue(),
                partialGroups.getOrDefault(group.getKey(), new TreeMap<>())));
      }
    }
    return series;
  }

  private Series series(
      @Nullable String group,
      Map<Period, BigDecimal> known,
      NavigableMap<Period, BigDecimal> left) {
    return new Series(
        source,
        group,
        total.isEmpty() ? null : total.firstKey(),
        values(known),
        partial(left),
        Map.copyOf(coverage),
        demonstration);
  }

  /** What was left out is left out of every group, also of one that nobody named then. */
  private NavigableMap<Period, BigDecimal> partial(NavigableMap<Period, BigDecimal> known) {
    NavigableMap<Period, BigDecimal> values = new TreeMap<>();
    partial.keySet().forEach(it -> values.put(it, known.getOrDefault(it, BigDecimal.ZERO)));
    return values;
  }

  /** One value for each period from the first to the last that is history. */
  private List<@Nullable BigDecimal> values(Map<Period, BigDecimal> known) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    if (!total.isEmpty()) {
      Period last = total.lastKey();
      for (Period at = total.firstKey(); at.compareTo(last) <= 0; at = Series.plus(at, 1)) {
        boolean unknown = source.isReported() && !total.containsKey(at);
        values.add(unknown ? null : known.getOrDefault(at, BigDecimal.ZERO));
      }
    }
    return values;
  }
}
