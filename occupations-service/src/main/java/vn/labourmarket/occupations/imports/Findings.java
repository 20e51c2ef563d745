package vn.labourmarket.occupations.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects errors and warnings; beyond a limit they are only counted. */
public final class Findings {
  private final int most;
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private int errorCount;

  public Findings(int most) {
    this.most = most;
  }

  public void error(Finding finding) {
    errorCount++;
    if (errors.size() < most) {
      errors.add(finding);
    }
  }

  public void warning(Finding finding) {
    if (warnings.size() < most) {
      warnings.add(finding);
    }
  }

  public boolean anyError() {
    return errorCount > 0;
  }

  public int errorCount() {
    return errorCount;
  }

  public List<Finding> errors() {
    return byRow(errors);
  }

  public List<Finding> warnings() {
    return byRow(warnings);
  }

  private static List<Finding> byRow(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
  }
}
