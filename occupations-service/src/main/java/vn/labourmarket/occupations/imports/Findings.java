package vn.labourmarket.occupations.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects errors and warnings; beyond a limit they are only counted. */
final class Findings {
  private final int most;
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private int errorCount;

  Findings(int most) {
    this.most = most;
  }

  void error(Finding finding) {
    errorCount++;
    if (errors.size() < most) {
      errors.add(finding);
    }
  }

  void warning(Finding finding) {
    if (warnings.size() < most) {
      warnings.add(finding);
    }
  }

  boolean anyError() {
    return errorCount > 0;
  }

  int errorCount() {
    return errorCount;
  }

  List<Finding> errors() {
    return byRow(errors);
  }

  List<Finding> warnings() {
    return byRow(warnings);
  }

  private static List<Finding> byRow(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
  }
}
