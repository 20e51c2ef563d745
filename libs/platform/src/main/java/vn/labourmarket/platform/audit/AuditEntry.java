package vn.labourmarket.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail. Persons are named by id only, so nothing in it has to be erased.
 *
 * @param id orders entries by time
 * @param actor the client or user; null for the clock and for who was not recognised
 * @param roles in alphabetical order
 * @param action method and path template
 * @param subject path of the record
 * @param version of the record after a write
 * @param status what was answered
 * @param code of the problem that was answered
 * @param reason as the caller gave it
 * @param filter of an export
 * @param rows of an export or a job
 * @param occurrences denials that were alike within a second
 * @param network from where a caller called: the address without its last part
 */
record AuditEntry(
    UUID id,
    Instant at,
    AuditKind kind,
    @Nullable UUID actor,
    @Nullable String roles,
    @Nullable UUID organisation,
    @Nullable String permission,
    String action,
    @Nullable String subject,
    @Nullable Long version,
    int status,
    @Nullable String code,
    @Nullable String reason,
    @Nullable String filter,
    @Nullable Long rows,
    int occurrences,
    @Nullable String requestId,
    @Nullable String network) {

  /** The same again with an identity of its own. */
  AuditEntry stamped(UUID newId, Instant now, @Nullable Long counted, int times) {
    return new AuditEntry(
        newId,
        now,
        kind,
        actor,
        roles,
        organisation,
        permission,
        action,
        subject,
        version,
        status,
        code,
        reason,
        filter,
        counted,
        times,
        requestId,
        network);
  }
}
