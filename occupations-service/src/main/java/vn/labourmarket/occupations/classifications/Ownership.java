package vn.labourmarket.occupations.classifications;

import java.util.Set;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Which authority answers for a scheme and for what is made of its codes. */
public final class Ownership {
  /** Lists of training; all others belong to the labour authority. */
  private static final Set<String> EDUCATION =
      Set.of("training-field", "qualification", "qualification-nd318", "qualification-nd352");

  private Ownership() {}

  /** The role of the authority. */
  public static String of(String scheme) {
    return EDUCATION.contains(scheme) ? Role.EDU_AUTHORITY : Role.LABOUR_AUTHORITY;
  }

  /**
   * Refuses whoever does not answer for a scheme.
   *
   * @throws vn.labourmarket.platform.problems.Problem 403 for the other authority
   */
  public static void require(ClassificationRef ref, Caller caller) {
    if (!caller.hasAny(of(ref.scheme()), Role.ADMINISTRATOR)) {
      throw PlatformProblem.FORBIDDEN.because(
          "Danh mục «%s» do cơ quan khác phụ trách.".formatted(ref.schemeName()),
          "Another authority answers for “%s”.".formatted(ref.schemeName()));
    }
  }
}
