package vn.labourmarket.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trail is what it was when it was written.
 *
 * @param intact every seal holds, and no sealed entry is missing or new
 * @param brokenSeal the first seal that does not hold; its entries are suspect
 * @param unsealed entries that came after the newest seal
 * @param hash of the newest seal, hexadecimal. Who keeps it elsewhere notices even a trail that was
 *     rewritten as a whole.
 */
public record AuditVerification(
    String module,
    boolean intact,
    @Nullable Long brokenSeal,
    long seals,
    long entries,
    long unsealed,
    @Nullable String hash,
    @Nullable Instant sealedAt) {}
