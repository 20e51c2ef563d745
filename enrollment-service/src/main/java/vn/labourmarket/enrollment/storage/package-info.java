/**
 * How records are kept as JSON columns: the lines of plans and reports are one row with their
 * aggregate, since they are only ever read and written together.
 *
 * <p>Independent of the mapper that answers HTTP, whose settings may change.
 */
@NullMarked
package vn.labourmarket.enrollment.storage;

import org.jspecify.annotations.NullMarked;
