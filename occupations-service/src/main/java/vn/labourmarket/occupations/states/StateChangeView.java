package vn.labourmarket.occupations.states;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of state.
 *
 * @param number grows with every change
 * @param revision whose state changed
 * @param from null for what was made new
 * @param to the same as before where what it says changed, and its state did not
 * @param actor client that made the change; of what the calendar brought, who decided it
 */
@Schema(name = "StateChange")
record StateChangeView(
    long number,
    int revision,
    @Schema(nullable = true) @Nullable String from,
    String to,
    UUID actor,
    Instant at,
    @Schema(nullable = true) @Nullable String reason) {}
