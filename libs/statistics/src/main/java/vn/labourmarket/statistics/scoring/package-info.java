/**
 * How good forecasts were: errors of points, of intervals and of whole distributions, and how sure
 * a difference between two methods is.
 *
 * <p>Plain Java: arrays in, numbers out. Every array holds one value per step or per series, as
 * said; a wrong length or a value that is not finite is an {@link IllegalArgumentException}.
 */
@NullMarked
package vn.labourmarket.statistics.scoring;

import org.jspecify.annotations.NullMarked;
