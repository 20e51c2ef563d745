package vn.labourmarket.demand.employers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.codes.ReferenceCheck;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What must hold for an employer's description. */
final class EmployerRules {
  private static final String PERSON = "INDIVIDUAL";
  private static final String PERSON_CODE = "\\d{12}";
  private static final String ORGANISATION_CODE = "\\d{10}(-\\d{3})?";
  private static final String OWN_BRANCH = "-\\d{3}$";
  private static final String NO_MOBILE_PHONE = "(?<!\\d)(?!0[35789])\\d{10}(?!\\d)";

  private EmployerRules() {}

  /** The references of a description that passed. */
  record Resolved(UUID areaId, String industryVersion) {}

  /**
   * Checks a description.
   *
   * @param registered the industry that the employer has already and may keep, though its version
   *     has expired or a finer code is asked of new employers; null for a new one
   * @throws Problem with every broken rule
   */
  static Resolved check(
      DescribeEmployer described,
      @Nullable ClassRef registered,
      Catalogue catalogue,
      LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    checkCode(described, violations);
    violations.addAll(PersonalData.in("/name", nameWithoutCodes(described)));
    violations.addAll(PersonalData.in("/zone", described.zone()));
    ReferenceCheck references = new ReferenceCheck(catalogue, today);
    references.item(Scheme.EMPLOYER_TYPE, "/type", described.type());
    references.item(Scheme.SIZE_BAND, "/sizeBand", described.sizeBand());
    @Nullable String industryVersion =
        registered != null && isSame(described.vsicRef(), registered)
            ? registered.version()
            : versionOf(references.industry("/vsicRef", described.vsicRef()));
    @Nullable Area area = references.area("", described.areaId(), described.areaCode());
    violations.addAll(references.violations());
    if (!violations.isEmpty() || industryVersion == null || area == null) {
      throw Problem.ofViolations(violations);
    }
    return new Resolved(area.id(), industryVersion);
  }

  /** A version left out is the registered one: nothing says that another is meant. */
  private static boolean isSame(ClassRef described, ClassRef registered) {
    return described.code().equals(registered.code())
        && (described.scheme() == null || described.scheme().equals(registered.scheme()))
        && (described.version() == null || described.version().equals(registered.version()));
  }

  private static @Nullable String versionOf(@Nullable ClassificationItem item) {
    return item == null ? null : item.version();
  }

  /**
   * Codes of organisations are public and stand in their names, the head office's in a branch's; in
   * a person's name a number is the person's.
   */
  private static String nameWithoutCodes(DescribeEmployer described) {
    return isPersonal(described.type())
        ? described.name()
        : described
            .name()
            .replaceAll(number(described.code()), " ")
            .replaceAll(number(described.code().replaceFirst(OWN_BRANCH, "")), " ")
            .replaceAll(NO_MOBILE_PHONE, " ");
  }

  /** The code and no part of a longer number. */
  private static String number(String code) {
    return "(?<!\\d)" + Pattern.quote(code) + "(?!\\d)";
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
