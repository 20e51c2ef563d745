package vn.labourmarket.gateway.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Role;

/** A client of the suite: a system or a person of one organisation. */
@Entity
@Table(name = "api_client")
class ApiClient {
  @Id private UUID id;
  @Version private long version = 1;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> roles;

  private boolean everywhere;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "area_ids")
  private List<UUID> areaIds;

  @Column(name = "organisation_id")
  private @Nullable UUID organisationId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> networks;

  private boolean enabled = true;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_by")
  private String updatedBy;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ApiClient() {}

  ApiClient(
      UUID id,
      String name,
      Set<String> roles,
      boolean everywhere,
      Set<UUID> areaIds,
      @Nullable UUID organisationId,
      List<String> networks,
      String actor,
      Instant now) {
    this.id = id;
    this.name = name;
    this.roles = roles.stream().sorted().toList();
    this.everywhere = everywhere;
    this.areaIds = areaIds.stream().sorted().toList();
    this.organisationId = organisationId;
    this.networks = networks;
    this.createdBy = actor;
    this.createdAt = now;
    this.updatedBy = actor;
    this.updatedAt = now;
  }

  void change(ReplaceApiClient command, Set<UUID> areas, String actor, Instant now) {
    name = command.name().strip();
    roles = command.roles().stream().sorted().toList();
    everywhere = Boolean.TRUE.equals(command.everywhere());
    areaIds = areas.stream().sorted().toList();
    organisationId = command.organisation();
    networks = BoundNetworks.of(command.networks());
    enabled = command.enabled();
    updatedBy = actor;
    updatedAt = now;
  }

  void disable(String actor, Instant now) {
    enabled = false;
    updatedBy = actor;
    updatedAt = now;
  }

  /** The operator's own client is an administrator again, whatever was done to it. */
  void restoreAdministrator(Instant now) {
    if (!enabled || !everywhere || !networks.isEmpty() || !roles.contains(Role.ADMINISTRATOR)) {
      enabled = true;
      networks = List.of();
      everywhere = true;
      roles = List.of(Role.ADMINISTRATOR);
      updatedBy = "start";
      updatedAt = now;
    }
  }

  UUID id() {
    return id;
  }

  boolean enabled() {
    return enabled;
  }

  long version() {
    return version;
  }

  ApiClientView view() {
    return new ApiClientView(
        id,
        version,
        name,
        List.copyOf(roles),
        everywhere,
        List.copyOf(areaIds),
        organisationId,
        List.copyOf(networks),
        enabled,
        createdBy,
        createdAt,
        updatedBy,
        updatedAt);
  }
}
