package vn.labourmarket.demand.employers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ReferenceCheck;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What must hold for an employer's description. */
final class EmployerRules {
  private static final String PERSON = "INDIVIDUAL";
  private static final String PERSON_CODE = "\\d{12}";
  private static final String ORGANISATION_CODE = "\\d{10}(-\\d{3})?";

  private EmployerRules() {}

  /** The references of a description that passed. */
  record Resolved(UUID areaId, String industryVersion) {}

  /**
   * Checks a description.
   *
   * @throws Problem with every broken rule
   */
  static Resolved check(DescribeEmployer described, Catalogue catalogue, LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    checkCode(described, violations);
    ReferenceCheck references = new ReferenceCheck(catalogue, today);
    references.item(Scheme.EMPLOYER_TYPE, "/type", null, described.type());
    references.item(Scheme.SIZE_BAND, "/sizeBand", null, described.sizeBand());
    @Nullable ClassificationItem industry =
        references.item(Scheme.INDUSTRY, "/vsicRef", described.vsicRef());
    @Nullable Area area = references.area("", described.areaId(), described.areaCode());
    violations.addAll(references.violations());
    if (!violations.isEmpty() || industry == null || area == null) {
      throw Problem.ofViolations(violations);
    }
    return new Resolved(area.id(), industry.version());
  }

  private static void checkCode(DescribeEmployer described, List<Violation> violations) {
    boolean person = described.type().equals(PERSON);
    if (!described.code().matches(person ? PERSON_CODE : ORGANISATION_CODE)) {
      violations.add(
          Violation.error(
              "/code",
              EmployerProblem.EMPLOYER_CODE_FORMAT,
              person
                  ? LocalizedText.of("Mã cá nhân gồm 12 chữ số.", "A person's code has 12 digits.")
                  : LocalizedText.of(
                      "Mã gồm 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số.",
                      "A code has 10 digits, or 10 digits, a hyphen and 3 digits.")));
    }
  }

  /** A person's code is a citizen number: only its last digits leave the employer's record. */
  static boolean isPersonal(String type) {
    return type.equals(PERSON);
  }
}
