package vn.labourmarket.gateway.clients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.OneTimeAnswer;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A key as administrators see it.
 *
 * @param key the key itself, only in the answer that issued it
 * @param networks that it may be used from, within those of its client; none for everywhere
 * @param lastUsedAt to the minute
 */
record ApiKeyView(
    UUID id,
    long version,
    UUID clientId,
    @Nullable String label,
    String prefix,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
    List<String> networks,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt)
    implements Versioned {

  /** A key just issued; what is recorded of it holds no secret. */
  record Issued(@JsonUnwrapped ApiKeyView view, @JsonIgnore String secret)
      implements OneTimeAnswer, Versioned {
    @Override
    public Object revealed() {
      return new ApiKeyView(
          view.id,
          view.version,
          view.clientId,
          view.label,
          view.prefix,
          secret,
          view.networks,
          view.createdBy,
          view.createdAt,
          view.expiresAt,
          view.revokedAt,
          view.lastUsedAt);
    }

    @Override
    public long version() {
      return view.version;
    }
  }
}
