package vn.labourmarket.demand.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who made a row and who changed it last. */
@Embeddable
public class Trail {
  @Column(updatable = false)
  private @Nullable UUID createdBy;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable UUID updatedBy;

  private Instant updatedAt;

  protected Trail() {}

  public Trail(Actor creator) {
    createdBy = creator.clientId();
    createdAt = creator.at();
    changed(creator);
  }

  public final void changed(Actor by) {
    updatedBy = by.clientId();
    updatedAt = by.at();
  }

  /** Whether the record as it stands is this caller's own work. */
  public boolean isWorkOf(UUID client) {
    return client.equals(createdBy) || client.equals(updatedBy);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
