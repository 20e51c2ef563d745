/**
 * How accurate the forecasting library is on stored series: {@code deploy/load/statistics-report}.
 *
 * <p>Reads a folder of series with stored peers, forecasts the training parts, scores against the
 * test parts. No service, no network; the library never sees a test value.
 */
@NullMarked
package vn.labourmarket.deploy.load.statistics;

import org.jspecify.annotations.NullMarked;
