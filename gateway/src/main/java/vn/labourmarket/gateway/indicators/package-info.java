/**
 * The indicators of enrollment progress: attainment of the plan, comparison with the same period of
 * the year before, and what remains.
 *
 * <p>Exact arithmetic until the one rounding on display. A missing denominator gives no value and
 * says why, never zero. Report R1 shows the same figures in detail.
 */
@NullMarked
package vn.labourmarket.gateway.indicators;

import org.jspecify.annotations.NullMarked;
