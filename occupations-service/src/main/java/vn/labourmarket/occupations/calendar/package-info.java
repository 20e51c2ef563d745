/**
 * The reporting calendar: who reports what to whom, when it is due, and on what legal basis.
 *
 * <p>Rows are dated; a change of the law is a new row, never code. Due dates are worked out in one
 * place, {@code DueRule}.
 */
@NullMarked
package vn.labourmarket.occupations.calendar;

import org.jspecify.annotations.NullMarked;
