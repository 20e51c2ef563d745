package vn.labourmarket.enrollment.plans;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Authorship;
import vn.labourmarket.enrollment.submissions.Finding;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.Transitions;
import vn.labourmarket.platform.access.Caller;

/** The plan of one institution and year: the version being worked on and what is in force. */
@Entity
class Plan {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  @Id UUID id;
  @Version long version = 1;
  UUID institutionId;
  UUID areaId;
  String areaCode;
  boolean demonstration;
  int year;

  @Enumerated(EnumType.STRING)
  PlanStatus status;

  int planVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  PlanContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<Finding> warnings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable ReturnReasons returnReasons;

  @Nullable Instant submittedAt;
  @Nullable UUID submittedBy;
  @Nullable Instant registeredAt;
  @Nullable Integer registeredVersion;
  @Nullable Long registeredTotal;
  @Embedded Authorship authorship;

  protected Plan() {}

  Plan(PlanKey key, PlanContent first, Caller by, Instant now) {
    id = IDS.generate();
    institutionId = key.institution();
    year = key.year();
    areaId = key.area().id();
    areaCode = key.area().code();
    demonstration = key.demonstration();
    status = PlanStatus.DRAFT;
    planVersion = 1;
    content = first;
    warnings = List.of();
    authorship = new Authorship(by, now);
  }

  void edit(PlanContent changed, Caller by, Instant now) {
    if (!status.isEditable()) {
      Transitions.require("edit", status, status.transitions());
    }
    content = changed;
    authorship.changed(by, now);
  }

  void submit(List<Finding> found, Caller by, Instant now) {
    go("submission", PlanStatus.SUBMITTED, by, now);
    warnings = found;
    returnReasons = null;
    submittedAt = now;
    submittedBy = by.clientId();
  }

  void giveBack(ReturnReasons why, Caller by, Instant now) {
    go("return", PlanStatus.RETURNED, by, now);
    returnReasons = why;
  }

  /** The registered total that this version replaces, null for the first. */
  @Nullable Long register(Caller by, Instant now) {
    go("registration", PlanStatus.REGISTERED, by, now);
    Long replaced = registeredTotal;
    registeredAt = now;
    registeredVersion = planVersion;
    registeredTotal = content.total();
    return replaced;
  }

  /** Opens the next version; the registered one stays in force. */
  void amend(PlanContent amended, Caller by, Instant now) {
    go("amendment", PlanStatus.DRAFT, by, now);
    planVersion++;
    content = amended;
    warnings = List.of();
  }

  private void go(String transition, PlanStatus next, Caller by, Instant now) {
    Transitions.require(transition, status, status.transitions());
    status = next;
    authorship.changed(by, now);
  }
}
