package vn.labourmarket.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** The first answer to a key, as it is replayed. */
record StoredAnswer(
    byte[] requestHash,
    int status,
    @Nullable String location,
    @Nullable String entityTag,
    byte @Nullable [] body) {}
