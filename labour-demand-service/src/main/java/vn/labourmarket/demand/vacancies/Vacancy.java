package vn.labourmarket.demand.vacancies;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.employers.Contact;
import vn.labourmarket.demand.employers.EmployerProfile;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.lifecycle.Step;
import vn.labourmarket.demand.lifecycle.Trail;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.demand.text.FreeText;
import vn.labourmarket.platform.problems.Problem;

@Entity
@Table(name = "vacancy")
class Vacancy {
  @Id UUID id;
  @Version long version = 1;
  UUID employerId;

  UUID areaId;
  String industryCode;

  boolean demonstration;
  String titlePlain;

  int number;
  int filled;
  @Nullable String occupationVersion;

  @Nullable String occupationCode;
  LocalDate closesOn;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  VacancyForm form;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Nullable Contact contact;

  @Enumerated(EnumType.STRING)
  VacancyStatus status;

  @Nullable String statusReason;

  /** Whether it was ever open, and so its end is known to all as well. */
  boolean published;

  @Embedded Trail trail;

  protected Vacancy() {}

  Vacancy(
      UUID id,
      EmployerProfile employer,
      VacancyForm posted,
      VacancyRules.Resolved resolved,
      VacancyStatus status,
      Actor by) {
    this.id = id;
    this.employerId = employer.id();
    this.industryCode = employer.industryCode();
    this.demonstration = employer.demonstration();
    this.trail = new Trail(by);
    enter(status);
    if (resolved.occupation() != null) {
      code(resolved.occupation());
    }
    describe(posted, resolved.areaId());
  }

  private void describe(VacancyForm described, UUID where) {
    form = described.kept(where);
    contact = described.contact();
    areaId = where;
    titlePlain = FreeText.plain(described.title());
    number = described.number();
    closesOn = described.closesOn();
  }

  @Nullable ClassRef occupation() {
    return occupationCode == null
        ? null
        : new ClassRef(Scheme.OCCUPATION.code(), occupationVersion, occupationCode);
  }

  private void code(ClassificationItem occupation) {
    occupationVersion = occupation.version();
    occupationCode = occupation.code();
  }

  /** What the owner changed; posts already filled stay filled. */
  void change(VacancyForm described, UUID where, Actor by) {
    if (!status.isRunning()) {
      throw Step.refusal("PATCH", status, VacancyStep.values());
    }
    if (described.number() < filled) {
      throw tooFew(described.number());
    }
    describe(described, where);
    settle();
    trail.changed(by);
  }

  /** Leaves the rest as it is, which is statistics. */
  void eraseContact(Actor by) {
    contact = null;
    trail.changed(by);
  }

  /** Coding opens what only waited for it. */
  void assign(ClassificationItem occupation, Actor by) {
    Step.require(VacancyStep.CODING, status, VacancyStep.values());
    code(occupation);
    if (status == VacancyStatus.PENDING_CODING) {
      enter(VacancyStatus.OPEN);
    }
    trail.changed(by);
  }

  /** Ends the draft: to coding, or open when coded. */
  void open(Actor by) {
    Step.require(VacancyStep.OPENING, status, VacancyStep.values());
    enter(occupationCode == null ? VacancyStatus.PENDING_CODING : VacancyStatus.OPEN);
    trail.changed(by);
  }

  private void enter(VacancyStatus next) {
    status = next;
    published |= next == VacancyStatus.OPEN;
  }

  /**
   * Tells how many posts are filled by now.
   *
   * @param total 1 to the number of posts; may be corrected downwards while some are open
   */
  void fill(int total, Actor by) {
    Step.require(VacancyStep.FILL, status, VacancyStep.values());
    if (total < 1 || total > number) {
      throw tooFew(number);
    }
    filled = total;
    settle();
    trail.changed(by);
  }

  private void settle() {
    if (filled > 0) {
      status = filled == number ? VacancyStatus.FILLED : VacancyStatus.PARTIALLY_FILLED;
    }
  }

  void cancel(String reason, Actor by) {
    Step.require(VacancyStep.CANCELLATION, status, VacancyStep.values());
    status = VacancyStatus.CANCELLED;
    statusReason = reason;
    trail.changed(by);
  }

  void expire(Actor clock) {
    status = VacancyStatus.EXPIRED;
    trail.changed(clock);
  }

  private static Problem tooFew(int posts) {
    return VacancyProblem.NUMBER_RANGE.because(
        "Số đã tuyển phải từ 1 đến số cần tuyển (%d).".formatted(posts),
        "The posts filled must be from 1 to the number wanted (%d).".formatted(posts));
  }
}
