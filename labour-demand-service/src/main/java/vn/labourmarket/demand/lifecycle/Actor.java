package vn.labourmarket.demand.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;

/**
 * Who changes something, and when.
 *
 * @param clientId null where the clock is the cause
 */
public record Actor(@Nullable UUID clientId, Instant at) {
  public static Actor of(Caller caller, Clock clock) {
    return new Actor(caller.clientId(), clock.instant());
  }

  public static Actor theClock(Clock clock) {
    return new Actor(null, clock.instant());
  }
}
