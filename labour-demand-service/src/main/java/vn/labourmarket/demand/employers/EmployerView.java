package vn.labourmarket.demand.employers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * An employer as it is shown.
 *
 * @param code masked for a person, except to the owner and the authority
 * @param contact complete for the owner and the authority, masked for others, absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerView(
    UUID id,
    long version,
    EmployerStatus status,
    @Nullable String statusReason,
    String code,
    String type,
    String name,
    ClassRef vsicRef,
    UUID areaId,
    @Nullable String zone,
    String sizeBand,
    @Nullable ContactView contact,
    boolean demonstration,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  /** Code and contact are masked for some. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }

  /**
   * @param confidential whether the reader may see what is masked for others
   */
  static EmployerView of(Employer shown, @Nullable Contact contact, boolean confidential) {
    return new EmployerView(
        shown.id(),
        shown.version(),
        shown.status(),
        shown.statusReason(),
        confidential ? shown.code() : shown.publicCode(),
        shown.type(),
        shown.name(),
        shown.industry(),
        shown.areaId(),
        shown.zone(),
        shown.sizeBand(),
        contact == null
            ? null
            : confidential ? ContactView.complete(contact) : ContactView.masked(contact),
        shown.demonstration(),
        shown.trail().createdAt(),
        shown.trail().updatedAt());
  }
}
