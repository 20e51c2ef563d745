package vn.labourmarket.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Computes the hash of a seal. Each value is preceded by its length, so none can pass for two. */
final class SealHash {
  private final MessageDigest digest;
  private long entries;

  SealHash(Seal previous) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    digest.update(previous.hash());
    add(previous.number() + 1);
  }

  void add(AuditEntry entry) {
    entries++;
    add(entry.id());
    add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
    add(entry.kind());
    add(entry.actor());
    add(entry.roles());
    add(entry.organisation());
    add(entry.permission());
    add(entry.action());
    add(entry.subject());
    add(entry.version());
    add(entry.status());
    add(entry.code());
    add(entry.reason());
    add(entry.filter());
    add(entry.rows());
    add(entry.occurrences());
    add(entry.requestId());
    add(entry.network());
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
      return;
    }
    byte[] bytes = value.toString().getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  long entries() {
    return entries;
  }

  byte[] value() {
    add(entries);
    return digest.digest();
  }
}
