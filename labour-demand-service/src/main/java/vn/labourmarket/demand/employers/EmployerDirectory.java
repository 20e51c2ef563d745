package vn.labourmarket.demand.employers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Answers the other features' question: for which employer may this caller write? */
@ApplicationScoped
public class EmployerDirectory {
  private final EmployerRepository employers;

  EmployerDirectory(EmployerRepository employers) {
    this.employers = employers;
  }

  /** The employer, whoever asks. */
  public EmployerProfile get(UUID id) {
    return employers
        .findByIdOptional(id)
        .map(Employer::profile)
        .orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  /**
   * The active employer that a new record is for. One read by primary key.
   *
   * @param named the employer in the body; an employer's own client may leave it out
   * @throws Problem 404 for another employer's client, 403 outside the caller's area, 422 for an
   *     employer that is not registered, 409 for one that is suspended or closed
   */
  public EmployerProfile forNewRecord(Caller who, @Nullable UUID named) {
    UUID id = named == null && who.has(Role.EMPLOYER) ? who.organisationId().orElse(null) : named;
    if (id == null) {
      throw violation(EmployerProblem.EMPLOYER_REQUIRED);
    }
    boolean owner = who.has(Role.EMPLOYER) && who.speaksFor(id);
    boolean administration = who.hasAny(Role.LABOUR_AUTHORITY, Role.ESC);
    if (!owner && !administration) {
      throw PlatformProblem.NOT_FOUND.problem();
    }
    EmployerProfile found =
        employers
            .findByIdOptional(id)
            .map(Employer::profile)
            .orElseThrow(() -> owner ? notYetRegistered() : unseen(who, id));
    if (!owner && !Standing.inArea(who, found.areaId()).administers()) {
      throw Standing.refusal(who);
    }
    return found.requireActive();
  }

  private Problem unseen(Caller who, UUID id) {
    return employers.exists(id)
        ? Standing.refusal(who)
        : violation(EmployerProblem.EMPLOYER_UNKNOWN);
  }

  private static Problem notYetRegistered() {
    return violation(
        EmployerProblem.EMPLOYER_UNKNOWN,
        LocalizedText.of(
            "Đơn vị của bạn chưa đăng ký; trước hết hãy đăng ký (POST /employers).",
            "Your employer is not registered yet; register it first (POST /employers)."));
  }

  private static Problem violation(EmployerProblem rule) {
    return violation(rule, rule.title());
  }

  private static Problem violation(EmployerProblem rule, LocalizedText message) {
    return Problem.ofViolations(List.of(Violation.error("/employer", rule, message)));
  }
}
