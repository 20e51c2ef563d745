package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which successions a reader looks for; null means no restriction.
 *
 * @param from id or code of a predecessor
 * @param to id or code of a successor
 */
record SuccessionFilter(
    @Nullable String from, @Nullable String to, @Nullable LocalDate effectiveOn) {}
