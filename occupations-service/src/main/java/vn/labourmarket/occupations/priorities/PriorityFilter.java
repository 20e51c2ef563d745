package vn.labourmarket.occupations.priorities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lists a reader looks for; null means no restriction.
 *
 * @param knownBy what was published before that
 */
record PriorityFilter(
    @Nullable String list,
    @Nullable String scheme,
    @Nullable LocalDate validAt,
    @Nullable String code,
    Instant knownBy) {}
