package vn.labourmarket.enrollment.reports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Authorship;
import vn.labourmarket.enrollment.reference.Deadline;
import vn.labourmarket.enrollment.submissions.Finding;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.Transitions;
import vn.labourmarket.platform.access.Caller;

/** The report of one institution, period and obligation. */
@Entity
class Report {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  @Id UUID id;
  @Version long version = 1;
  UUID institutionId;
  UUID areaId;
  String areaCode;
  boolean demonstration;
  String period;
  String cadence;
  int periodIndex;
  int year;
  LocalDate firstDay;
  LocalDate lastDay;
  String obligation;

  @Enumerated(EnumType.STRING)
  ReportStatus status;

  /** Grows with every submission; 0 before the first. */
  int reportVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  ReportContent content;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<Finding> warnings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable ReturnReasons returnReasons;

  @Nullable Instant dueAt;
  @Nullable Instant firstSubmittedAt;
  boolean receivedLate;
  int daysLate;
  @Nullable Instant submittedAt;
  @Nullable UUID submittedBy;
  @Nullable Long declaredIntake;
  @Nullable Long declaredStock;
  @Nullable Integer acceptedVersion;
  @Nullable Instant acceptedAt;
  @Nullable Long acceptedIntake;
  @Nullable Long acceptedStock;
  @Embedded Authorship authorship;

  protected Report() {}

  Report(ReportKey key, Deadline deadline, ReportContent first, Caller by, Instant now) {
    id = IDS.generate();
    institutionId = key.institution();
    areaId = key.area().id();
    areaCode = key.area().code();
    demonstration = key.demonstration();
    period = key.period().toString();
    cadence = key.period().type().name();
    periodIndex = key.period().index();
    year = key.period().year();
    firstDay = key.period().firstDay();
    lastDay = key.period().lastDay();
    obligation = key.obligation();
    status = ReportStatus.DRAFT;
    content = first;
    warnings = List.of();
    dueAt = deadline.dueAt();
    authorship = new Authorship(by, now);
  }

  void edit(ReportContent changed, Caller by, Instant now) {
    if (!status.isEditable()) {
      Transitions.require("edit", status, status.transitions());
    }
    content = changed;
    authorship.changed(by, now);
  }

  void submit(Deadline deadline, List<Finding> found, Caller by, Instant now) {
    go("submission", ReportStatus.SUBMITTED, by, now);
    reportVersion++;
    warnings = found;
    returnReasons = null;
    submittedAt = now;
    submittedBy = by.clientId();
    declaredIntake = content.intake();
    declaredStock = content.closingStock();
    if (firstSubmittedAt == null) {
      // Lateness is a fact of the first submission: no return or revision changes it.
      firstSubmittedAt = now;
      dueAt = deadline.dueAt();
      receivedLate = deadline.isMissedAt(now);
      daysLate = deadline.daysLate(now);
    }
  }

  void giveBack(ReturnReasons why, Caller by, Instant now) {
    go("return", ReportStatus.RETURNED, by, now);
    returnReasons = why;
  }

  /** The accepted intake that this version replaces, null for the first. */
  @Nullable Long accept(Caller by, Instant now) {
    go("acceptance", ReportStatus.ACCEPTED, by, now);
    Long replaced = acceptedIntake;
    acceptedVersion = reportVersion;
    acceptedAt = now;
    acceptedIntake = content.intake();
    acceptedStock = content.closingStock();
    return replaced;
  }

  /** Opens the accepted report for correction; the accepted version stays in force. */
  void openRevision(Caller by, Instant now) {
    go("revision", ReportStatus.REVISION_OPEN, by, now);
    warnings = List.of();
  }

  private void go(String transition, ReportStatus next, Caller by, Instant now) {
    Transitions.require(transition, status, status.transitions());
    status = next;
    authorship.changed(by, now);
  }
}
