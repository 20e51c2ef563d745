package vn.labourmarket.demand.employers;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.demand.lifecycle.Trail;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.demand.EmployerState;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

@Entity
@Table(name = "employer")
class Employer {
  @Id private UUID id;
  @Version private long version = 1;
  private String code;
  private String type;
  private String name;
  private String industryVersion;

  private String industryCode;
  private UUID areaId;

  private @Nullable String zone;
  private String sizeBand;

  @Enumerated(EnumType.STRING)
  private EmployerStatus status;

  private @Nullable String statusReason;

  private boolean demonstration;
  @Embedded private Trail trail;

  protected Employer() {}

  Employer(UUID id, DescribeEmployer described, EmployerRules.Resolved resolved, Actor by) {
    this.id = id;
    this.status = EmployerStatus.PENDING;
    this.demonstration = Boolean.TRUE.equals(described.demonstration());
    this.trail = new Trail(by);
    describe(described, resolved);
  }

  void correct(DescribeEmployer described, EmployerRules.Resolved resolved, Actor by) {
    if (status == EmployerStatus.CLOSED) {
      throw EmployerProblem.notActive(status);
    }
    if (status != EmployerStatus.PENDING && !code.equals(described.code())) {
      throw fixed("/code", EmployerProblem.EMPLOYER_CODE_FIXED);
    }
    if (described.demonstration() != null && described.demonstration() != demonstration) {
      throw fixed("/demonstration", EmployerProblem.DEMONSTRATION_FIXED);
    }
    describe(described, resolved);
    trail.changed(by);
  }

  private static Problem fixed(String pointer, EmployerProblem rule) {
    return Problem.ofViolations(List.of(Violation.error(pointer, rule, rule.title())));
  }

  private void describe(DescribeEmployer described, EmployerRules.Resolved resolved) {
    code = described.code();
    type = described.type();
    name = described.name().strip();
    industryVersion = resolved.industryVersion();
    industryCode = described.vsicRef().code();
    areaId = resolved.areaId();
    zone = described.zone();
    sizeBand = described.sizeBand();
  }

  void take(EmployerStep step, @Nullable String reason, Actor by) {
    Step.require(step, status, EmployerStep.values());
    if (step == EmployerStep.VERIFICATION
        && by.clientId() != null
        && trail.isWorkOf(by.clientId())) {
      throw PlatformProblem.FOUR_EYES.problem();
    }
    status = step.to();
    statusReason = reason;
    trail.changed(by);
  }

  /** The contact is stored elsewhere, yet what is shown with the employer has changed. */
  void contactChanged(Actor by) {
    trail.changed(by);
  }

  /** What is published: a person's name and number are not. */
  Event<EmployerState> event() {
    boolean person = EmployerRules.isPersonal(type);
    return new Event<>(
        EventType.EMPLOYER_CHANGED,
        id.toString(),
        version,
        new EmployerState(
            id,
            publicCode(),
            type,
            person ? type : name,
            industryVersion,
            industryCode,
            areaId,
            zone,
            sizeBand,
            status.name(),
            demonstration));
  }

  EmployerProfile profile() {
    return new EmployerProfile(
        id, status, areaId, type, industryVersion, industryCode, sizeBand, demonstration);
  }

  /** The code as anyone may see it. */
  String publicCode() {
    return EmployerRules.isPersonal(type) ? "*".repeat(9) + code.substring(9) : code;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String code() {
    return code;
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }

  ClassRef industry() {
    return new ClassRef(Scheme.INDUSTRY.code(), industryVersion, industryCode);
  }

  UUID areaId() {
    return areaId;
  }

  @Nullable String zone() {
    return zone;
  }

  String sizeBand() {
    return sizeBand;
  }

  EmployerStatus status() {
    return status;
  }

  @Nullable String statusReason() {
    return statusReason;
  }

  boolean demonstration() {
    return demonstration;
  }

  Trail trail() {
    return trail;
  }
}
