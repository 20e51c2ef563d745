/**
 * Estimates for areas in which a survey has too few answers of its own: the direct estimate of each
 * area is drawn towards what a regression over all areas expects, the more so the less sure it is.
 *
 * <p>Plain Java: arrays in, records out, nothing random. A wrong length or a value that is not
 * finite is an {@link IllegalArgumentException}.
 */
@NullMarked
package vn.labourmarket.statistics.smallarea;

import org.jspecify.annotations.NullMarked;
