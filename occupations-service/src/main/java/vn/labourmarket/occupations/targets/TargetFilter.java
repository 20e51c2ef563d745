package vn.labourmarket.occupations.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which targets a reader looks for; null means no restriction.
 *
 * @param knownBy what was published before that
 */
record TargetFilter(
    @Nullable String indicator,
    @Nullable UUID area,
    @Nullable LocalDate validAt,
    Instant knownBy) {}
