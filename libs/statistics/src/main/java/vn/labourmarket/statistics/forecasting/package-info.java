/**
 * Forecasts of one time series: what a method takes, what it answers, and the methods themselves.
 *
 * <p>Plain Java without a framework: arrays in, records out, no clock, no randomness, so that the
 * same history always gives the same forecast. The gateway publishes the answers (report R8).
 */
@NullMarked
package vn.labourmarket.statistics.forecasting;

import org.jspecify.annotations.NullMarked;
