package vn.labourmarket.gateway.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.Areas;
import vn.labourmarket.gateway.market.Completeness;
import vn.labourmarket.platform.access.Caller;

/** Reads who owns a key: one statement, asked only when the key is not remembered. */
@ApplicationScoped
class CredentialStore {
  private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<Set<UUID>> IDS = new TypeReference<>() {};

  private final DataSource dataSource;
  private final Areas areas;
  private final Completeness completeness;
  private final ObjectMapper json;
  private final Clock clock;

  CredentialStore(
      DataSource dataSource,
      Areas areas,
      Completeness completeness,
      ObjectMapper json,
      Clock clock) {
    this.dataSource = dataSource;
    this.areas = areas;
    this.completeness = completeness;
    this.json = json;
    this.clock = clock;
  }

  Optional<Credential> find(KeyReference key) throws SQLException {
    if (key instanceof KeyReference.Hash hash) {
      return find("k.key_hash = ?", hash.value().array());
    }
    return key instanceof KeyReference.Id id ? find("k.id = ?", id.value()) : Optional.empty();
  }

  private Optional<Credential> find(String condition, Object value) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select k.id, k.expires_at, c.id, c.name, c.roles, c.organisation_id, c.everywhere,
                  c.area_ids, c.networks, k.networks
                from api_key k join api_client c on c.id = k.client_id
                where %s and c.enabled and k.revoked_at is null
                  and (k.expires_at is null or k.expires_at > ?)
                """
                    .formatted(condition))) {
      statement.setObject(1, value);
      statement.setObject(2, clock.instant().atOffset(java.time.ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(credential(row)) : Optional.empty();
      }
    }
  }

  private Credential credential(ResultSet row) throws SQLException {
    OffsetDateTime expiresAt = row.getObject(2, OffsetDateTime.class);
    Set<UUID> granted = read(row.getString(8), IDS);
    boolean everywhere = row.getBoolean(7);
    return new Credential(
        new Caller(
            row.getObject(3, UUID.class),
            row.getString(4),
            read(row.getString(5), TEXTS),
            Optional.ofNullable(row.getObject(6, UUID.class)),
            everywhere || granted.isEmpty() ? granted : withRelatives(granted),
            everywhere),
        row.getObject(1, UUID.class),
        instant(expiresAt),
        AllowedNetworks.of(read(row.getString(9), LIST), read(row.getString(10), LIST)));
  }

  /** Half a map would hide a part of what they may see, and nobody would notice. */
  private Set<UUID> withRelatives(Set<UUID> granted) {
    completeness.require();
    return areas.map().withRelatives(granted);
  }

  private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One statement for all keys used since the last time. */
  void recordUse(Set<UUID> keyIds) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update api_key set last_used_at = ? where id = any(?)")) {
      statement.setObject(1, clock.instant().atOffset(java.time.ZoneOffset.UTC));
      statement.setArray(2, connection.createArrayOf("uuid", keyIds.toArray()));
      statement.executeUpdate();
    }
  }
}
