package vn.labourmarket.statistics.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A sensitive cell that somebody comes too near to, as far as could be shown.
 *
 * @param key of the cell; for what one contributor alone reported in several cells below a total,
 *     that of the total and the contributor: {@code all of X}
 * @param insider the contributor who can, alone behind other cells; null where anybody can
 */
public record Exposure(String key, @Nullable String insider) {}
