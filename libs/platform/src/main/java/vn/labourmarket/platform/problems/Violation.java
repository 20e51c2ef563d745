package vn.labourmarket.platform.problems;

import vn.labourmarket.platform.texts.LocalizedText;

/**
 * One broken rule.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param rule the rule; its name is the code that clients see
 * @param severity an ERROR blocks; a WARNING needs an explanation and is shown to the reviewer
 */
public record Violation(
    String pointer, ProblemType rule, LocalizedText message, Severity severity) {
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Violation error(String pointer, ProblemType rule, LocalizedText message) {
    return new Violation(pointer, rule, message, Severity.ERROR);
  }

  public static Violation warning(String pointer, ProblemType rule, LocalizedText message) {
    return new Violation(pointer, rule, message, Severity.WARNING);
  }

  public boolean blocks() {
    return severity == Severity.ERROR;
  }
}
