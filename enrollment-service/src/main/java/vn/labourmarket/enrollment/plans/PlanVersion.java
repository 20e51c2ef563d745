package vn.labourmarket.enrollment.plans;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.Finding;

/** A submitted version as it is kept; {@link PlanHistory} writes it. */
@Entity
@Immutable
class PlanVersion {

  /** One version of one plan. */
  @Embeddable
  record Key(UUID planId, int number) {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  PlanVersionStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  PlanContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Finding> warnings;

  long total;
  Instant submittedAt;
  UUID submittedBy;
  @Nullable Instant registeredAt;

  protected PlanVersion() {}
}
