/**
 * First forecasts of demand, supply and their difference, calculated on demand from the read model
 * with the seasonal naive method (report R8 grows from here).
 *
 * <p>Every answer names its series, its method with parameters and the history used. A history that
 * does not suffice is flagged; nothing is invented.
 */
@NullMarked
package vn.labourmarket.gateway.forecasts;

import org.jspecify.annotations.NullMarked;
