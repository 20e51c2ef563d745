package vn.labourmarket.statistics.survey;

/** What a stratum with a single unit adds to the variance, since it shows none itself. */
public enum LonelyStratum {
  /**
   * The square of the unit's whole weighted influence, as if the stratum's mean were zero: for a
   * total much too much, for a mean, a ratio or calibrated weights about right, since their
   * influences add up to zero. It is what R's {@code survey} calls "adjust".
   */
  ADJUST,

  /** Nothing: the unit is taken as one that was certain to be drawn. */
  CERTAINTY
}
