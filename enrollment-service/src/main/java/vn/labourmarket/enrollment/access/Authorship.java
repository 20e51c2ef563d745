package vn.labourmarket.enrollment.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import vn.labourmarket.platform.access.Caller;

/** Which client made a record and which one changed it last. */
@Embeddable
public class Authorship {
  @Column(updatable = false)
  private UUID createdBy;

  @Column(updatable = false)
  private Instant createdAt;

  private UUID updatedBy;
  private Instant updatedAt;

  protected Authorship() {}

  public Authorship(Caller by, Instant at) {
    createdBy = by.clientId();
    createdAt = at;
    updatedBy = by.clientId();
    updatedAt = at;
  }

  public void changed(Caller by, Instant at) {
    updatedBy = by.clientId();
    updatedAt = at;
  }

  public UUID createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UUID updatedBy() {
    return updatedBy;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
