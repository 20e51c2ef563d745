package vn.labourmarket.gateway.clients;

import jakarta.validation.constraints.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a key by a new one with the same label and networks.
 *
 * @param overlap how long the old one opens besides the new one, at most 30 days; a day unless told
 * @param expiresAt end of the new one; unless told, it lives as long as the old one was to
 */
record RotateApiKey(
    @Nullable @DurationMin @DurationMax(days = 30) Duration overlap,
    @Nullable @Future Instant expiresAt) {
  private static final Duration USUAL = Duration.ofDays(1);

  Duration overlapOrUsual() {
    return Objects.requireNonNullElse(overlap, USUAL);
  }
}
