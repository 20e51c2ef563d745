package vn.labourmarket.occupations.calendar;

import vn.labourmarket.platform.time.Period;

/** How often something is reported, and for which kind of period. */
public enum Cadence {
  MONTH(Period.Type.MONTH, 12),
  QUARTER(Period.Type.QUARTER, 4),
  HALF(Period.Type.HALF, 2),
  YEAR(Period.Type.YEAR, 1),
  SCHOOL_YEAR(Period.Type.SCHOOL_YEAR, 1);

  private final Period.Type type;
  private final int perYear;

  Cadence(Period.Type type, int perYear) {
    this.type = type;
    this.perYear = perYear;
  }

  boolean covers(Period period) {
    return period.type() == type;
  }

  int perYear() {
    return perYear;
  }
}
