package vn.labourmarket.statistics.hierarchy;

import vn.labourmarket.statistics.forecasting.Interval;

/**
 * A node's figure of one step, in the unit of the table. Means and shown figures add up, intervals
 * don't.
 *
 * @param step 1 for the first period after the histories
 * @param base the mean before it was reconciled
 * @param mean reconciled, at least 0
 * @param shown a whole number for display: within one of {@code mean} in the hierarchy of the first
 *     dimension and, below its codes, of the next; elsewhere the sum of its cells
 */
public record NodePoint(
    int step, double base, double mean, long shown, Interval interval80, Interval interval95) {}
