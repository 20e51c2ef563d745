package vn.labourmarket.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as administrators see it. */
@Schema(description = "Một dòng nhật ký: ai, làm gì, khi nào, vì sao")
public record AuditEntryView(
    @Schema(description = "application that wrote it") String module,
    @Schema(description = "orders entries by time") UUID id,
    Instant at,
    AuditKind kind,
    @Schema(description = "client or user; none for the clock or a stranger") @Nullable UUID actor,
    @Nullable String roles,
    @Nullable UUID organisation,
    @Nullable String permission,
    @Schema(description = "method and path template") String action,
    @Schema(description = "path of the record") @Nullable String subject,
    @Schema(description = "of the record after a write") @Nullable Long version,
    @Schema(description = "what was answered") int status,
    @Schema(description = "code of the problem answered") @Nullable String code,
    @Schema(description = "as the caller gave it") @Nullable String reason,
    @Schema(description = "of an export") @Nullable String filter,
    @Schema(description = "rows of an export or a job") @Nullable Long rows,
    @Schema(description = "denied calls that were alike within a second") int occurrences,
    @Nullable String requestId,
    @Schema(description = "where the call came from, without the last part of the address")
        @Nullable String network) {

  static AuditEntryView of(String module, AuditEntry entry) {
    return new AuditEntryView(
        module,
        entry.id(),
        entry.at(),
        entry.kind(),
        entry.actor(),
        entry.roles(),
        entry.organisation(),
        entry.permission(),
        entry.action(),
        entry.subject(),
        entry.version(),
        entry.status(),
        entry.code(),
        entry.reason(),
        entry.filter(),
        entry.rows(),
        entry.occurrences(),
        entry.requestId(),
        entry.network());
  }
}
