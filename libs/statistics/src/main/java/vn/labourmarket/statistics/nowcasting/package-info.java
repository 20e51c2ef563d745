/**
 * What a quarter will come to when only some have reported yet.
 *
 * <p>Plain Java: arrays in, records out, nothing random. A wrong length, a negative report or one
 * beyond 1e60, whose powers no number could hold, is an {@link IllegalArgumentException}.
 */
@NullMarked
package vn.labourmarket.statistics.nowcasting;

import org.jspecify.annotations.NullMarked;
