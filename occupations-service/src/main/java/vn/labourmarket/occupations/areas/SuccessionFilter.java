package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which successions a reader looks for; null means no restriction.
 *
 * @param from id or code of a predecessor
 * @param to id or code of a successor
 * @param after day of the territory that is left behind
 * @param until day of the territory that is arrived at
 */
record SuccessionFilter(
    @Nullable String from,
    @Nullable String to,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate after,
    @Nullable LocalDate until) {}
