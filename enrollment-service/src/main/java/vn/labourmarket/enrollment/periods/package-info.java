/**
 * Closed books: the authority locks a period of an area, and nothing in it can be written until it
 * is unlocked.
 *
 * <p>A lock of a longer period covers the shorter ones in it, and a lock of an area covers what
 * went into it and what came of it. Writers ask {@code hold_period}, and {@link
 * vn.labourmarket.enrollment.periods.PeriodLocks} why not.
 */
@NullMarked
package vn.labourmarket.enrollment.periods;

import org.jspecify.annotations.NullMarked;
