/**
 * What every answer from the read model has in common: how parameters are read, which territory and
 * which rows a caller may see, and how complete and how fresh the figures are.
 *
 * <p>Used by datasets, indicators, reports and forecasts.
 */
@NullMarked
package vn.labourmarket.gateway.answers;

import org.jspecify.annotations.NullMarked;
