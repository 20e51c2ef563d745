package vn.labourmarket.gateway.forecasts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.time.Period;

/**
 * A history of equally long periods.
 *
 * @param source what was counted
 * @param occupation VSCO level-2 group, null for all
 * @param first the first period
 * @param values persons, one for each period, null where nothing or too little was reported
 * @param partial ended periods of which too little was reported to be history
 * @param coverage received of expected by period, 0–1; without periods of which nobody must report
 */
record Series(
    Source source,
    @Nullable String occupation,
    @Nullable Period first,
    List<@Nullable BigDecimal> values,
    NavigableMap<Period, BigDecimal> partial,
    Map<Period, BigDecimal> coverage,
    boolean demonstration) {

  /** What a series counts. */
  enum Source {
    /** Accepted intake of a quarter. */
    INTAKE_QUARTERLY(4, true),
    /** Posts of the vacancies posted in a quarter. */
    VACANCY_OPENINGS_QUARTERLY(4, false),
    /** Persons wanted within six months, from accepted survey responses. */
    SURVEY_DEMAND_HALF_YEARLY(2, true);

    private final int seasonLength;
    private final boolean reported;

    Source(int seasonLength, boolean reported) {
      this.seasonLength = seasonLength;
      this.reported = reported;
    }

    /** Whether a period of which nobody reported is unknown; without vacancies it has none. */
    boolean isReported() {
      return reported;
    }

    int seasonLength() {
      return seasonLength;
    }
  }

  /** The period so many steps after the first. */
  static Period plus(Period first, int steps) {
    int perYear = 12 / first.type().months();
    int position = first.year() * perYear + first.index() - 1 + steps;
    return new Period(
        first.type(), Math.floorDiv(position, perYear), Math.floorMod(position, perYear) + 1);
  }

  /** Periods of which something is known. */
  long known() {
    return values.stream().filter(Objects::nonNull).count();
  }

  /** Of the newest period of the history. */
  @Nullable BigDecimal newestCoverage() {
    return first == null ? null : coverage.get(plus(first, values.size() - 1));
  }

  double[] history() {
    return values.stream().mapToDouble(it -> it == null ? Double.NaN : it.doubleValue()).toArray();
  }
}
