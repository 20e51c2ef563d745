package vn.labourmarket.platform.idempotency;

import java.util.UUID;

/**
 * A request that came with a key.
 *
 * @param hash of what was asked, so that the same key with something else is noticed
 */
public record KeyedRequest(UUID client, String key, byte[] hash) {}
