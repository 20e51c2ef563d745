package vn.labourmarket.enrollment.reports;

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
import vn.labourmarket.enrollment.submissions.ReturnReasons;

/** A submitted version as it is kept; {@link ReportHistory} writes it. */
@Entity
@Immutable
class ReportVersion {

  /** One version of one report. */
  @Embeddable
  record Key(UUID reportId, int number) {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  ReportVersionStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  ReportContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Finding> warnings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable ReturnReasons returnReasons;

  long intake;
  Instant submittedAt;
  UUID submittedBy;
  @Nullable Instant acceptedAt;

  protected ReportVersion() {}
}
