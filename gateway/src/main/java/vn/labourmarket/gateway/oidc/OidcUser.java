package vn.labourmarket.gateway.oidc;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A user as a verified token tells.
 *
 * @param id the same for every token of this user, and nobody else's
 * @param areas ids or codes, not yet looked up
 * @param untilMillis end of the token
 */
public record OidcUser(
    UUID id,
    String name,
    Set<String> roles,
    Optional<UUID> organisation,
    Set<String> areas,
    boolean everywhere,
    long untilMillis) {}
