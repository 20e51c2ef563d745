package vn.labourmarket.platform.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A seal over the entries since the one before.
 *
 * @param lastTransaction PostgreSQL's id of the last sealed entry's transaction
 * @param hash SHA-256 over the previous seal's hash, the number and each entry
 */
record Seal(
    long number,
    long lastTransaction,
    UUID lastEntry,
    long entries,
    byte[] previousHash,
    byte[] hash,
    Instant sealedAt) {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** What the first seal builds on. */
  static Seal none() {
    return new Seal(0, 0, BEFORE_ALL, 0, new byte[32], new byte[32], Instant.EPOCH);
  }
}
