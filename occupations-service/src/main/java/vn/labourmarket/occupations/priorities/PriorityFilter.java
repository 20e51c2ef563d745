package vn.labourmarket.occupations.priorities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lists a reader looks for; null means no restriction.
 *
 * @param knownBy what the lists said before that; {@link #NOW} for what they say
 */
record PriorityFilter(
    @Nullable String list,
    @Nullable String scheme,
    @Nullable LocalDate validAt,
    @Nullable String code,
    Instant knownBy) {

  static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");
}
