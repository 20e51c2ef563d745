package vn.labourmarket.deploy.load.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param set name of the file of series
 * @param variant {@code all} observations or the {@code last8} and so on
 * @param measure method and measure, for example {@code theta OWA}
 * @param low of the 95 % bootstrap interval over series
 * @param peer the best stored method by this measure (for coverage: the nearest to nominal)
 */
record Row(
    String set,
    String variant,
    String measure,
    double value,
    double low,
    double high,
    @Nullable String peer,
    @Nullable Double peerValue) {}
