package vn.labourmarket.occupations.classifications;

import java.util.Set;
import java.util.TreeSet;
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
   * For which of the authorities that answer for some lists a caller speaks.
   *
   * @throws vn.labourmarket.platform.problems.Problem 403 for whoever speaks for none of them
   */
  public static Set<String> spokenFor(Set<String> owners, Caller caller) {
    Set<String> spoken = new TreeSet<>(owners);
    spoken.removeIf(it -> !caller.hasAny(it, Role.ADMINISTRATOR));
    if (spoken.isEmpty()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Danh mục này do cơ quan khác phụ trách.", "Another authority answers for this list.");
    }
    return spoken;
  }

  static void require(ClassificationRef ref, Caller caller) {
    spokenFor(Set.of(of(ref.scheme())), caller);
  }
}
