/**
 * Forecasts of one time series: what a method takes, what it answers, and the methods themselves.
 *
 * <p>Plain Java without a framework: arrays in, records out, no clock, no randomness, so that the
 * same history always gives the same forecast on one machine; another processor or Java may round
 * exponentials and logarithms otherwise in the last digit, which a search for parameters can
 * magnify. Observations are up to 1e300 in size: a larger or infinite one is an {@link
 * IllegalArgumentException} everywhere. The gateway publishes the answers (report R8).
 */
@NullMarked
package vn.labourmarket.statistics.forecasting;

import org.jspecify.annotations.NullMarked;
