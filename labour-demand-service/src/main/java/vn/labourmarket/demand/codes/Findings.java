package vn.labourmarket.demand.codes;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.demand.reference.ReferenceProblem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** The broken rules of one command, in the order in which they were found. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  void add(String pointer, ReferenceProblem rule, String vi, String en) {
    add(Violation.error(pointer, rule, LocalizedText.of(vi, en)));
  }

  void add(Violation violation) {
    violations.add(violation);
  }
}
