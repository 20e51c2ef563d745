package vn.labourmarket.gateway.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.KeyHash;

/** A key of a client: its hash, and what people need to tell it from others. */
@Entity
@Table(name = "api_key")
class ApiKey {
  @Id private UUID id;
  @Version private long version = 1;

  @Column(name = "client_id")
  private UUID clientId;

  private @Nullable String label;
  private String prefix;

  @Column(name = "key_hash")
  private byte[] keyHash;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> networks;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  /** Written beside Hibernate, without a new version: use is not a change. */
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private @Nullable Instant lastUsedAt;

  protected ApiKey() {}

  ApiKey(
      UUID id,
      UUID clientId,
      @Nullable String label,
      String key,
      @Nullable Instant expiresAt,
      List<String> networks,
      String actor,
      Instant now) {
    this.id = id;
    this.clientId = clientId;
    this.label = label;
    this.prefix = KeyHash.prefix(key);
    this.keyHash = KeyHash.of(key);
    this.expiresAt = expiresAt;
    this.networks = networks;
    this.createdBy = actor;
    this.createdAt = now;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /** The operator's own key opens again, from everywhere. */
  void restore() {
    if (revokedAt != null || expiresAt != null || !networks.isEmpty()) {
      revokedAt = null;
      expiresAt = null;
      networks = List.of();
    }
  }

  /**
   * Ends this key after an overlap, never later than it was to end anyway, and makes its successor.
   */
  ApiKey rotate(UUID newId, String newKey, RotateApiKey command, String actor, Instant now) {
    Instant end = now.plus(command.overlapOrUsual());
    Instant newEnd = command.expiresAt();
    if (newEnd == null && expiresAt != null) {
      newEnd = now.plus(Duration.between(createdAt, expiresAt));
    }
    if (expiresAt == null || end.isBefore(expiresAt)) {
      expiresAt = end;
    }
    return new ApiKey(newId, clientId, label, newKey, newEnd, List.copyOf(networks), actor, now);
  }

  boolean opensAt(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  boolean isMadeBy(String actor) {
    return createdBy.equals(actor);
  }

  boolean belongsTo(UUID client) {
    return clientId.equals(client);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  ApiKeyView view() {
    return new ApiKeyView(
        id,
        version,
        clientId,
        label,
        prefix,
        null,
        List.copyOf(networks),
        createdBy,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt);
  }
}
