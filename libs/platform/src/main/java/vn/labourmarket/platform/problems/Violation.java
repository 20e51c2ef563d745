package vn.labourmarket.platform.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * One broken rule.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param rule the rule; its name is the code that clients see
 * @param severity an ERROR blocks; a WARNING needs an explanation and is shown to the reviewer
 * @param members what a client may offer its user, for example the codes to name instead; empty for
 *     most rules
 */
public record Violation(
    String pointer,
    ProblemType rule,
    LocalizedText message,
    Severity severity,
    Map<String, Object> members) {
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Violation error(String pointer, ProblemType rule, LocalizedText message) {
    return new Violation(pointer, rule, message, Severity.ERROR, Map.of());
  }

  public static Violation warning(String pointer, ProblemType rule, LocalizedText message) {
    return new Violation(pointer, rule, message, Severity.WARNING, Map.of());
  }

  /** Adds a member of its own to the violation's part of the document. */
  public Violation with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Violation(pointer, rule, message, severity, Collections.unmodifiableMap(more));
  }

  public boolean blocks() {
    return severity == Severity.ERROR;
  }
}
