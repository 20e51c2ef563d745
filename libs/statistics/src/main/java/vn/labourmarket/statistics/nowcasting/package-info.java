/**
 * What a quarter will come to when only some have reported yet.
 *
 * <p>Plain Java: arrays in, records out, nothing random. A wrong length or an infinite or negative
 * report is an {@link IllegalArgumentException}.
 */
@NullMarked
package vn.labourmarket.statistics.nowcasting;

import org.jspecify.annotations.NullMarked;
