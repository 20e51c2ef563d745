package vn.labourmarket.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.platform.texts.LocalizedText;

/** A failure that the caller is told about, rendered as {@code application/problem+json}. */
public final class Problem extends RuntimeException {
  private final transient ProblemType type;
  private final transient LocalizedText detail;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;
  private final boolean hidden;

  Problem(ProblemType type, LocalizedText detail) {
    this(type, detail, List.of(), Map.of(), Map.of(), false);
  }

  private Problem(
      ProblemType type,
      LocalizedText detail,
      List<Violation> violations,
      Map<String, Object> members,
      Map<String, String> headers,
      boolean hidden) {
    // No stack trace: a 4xx is an answer, not a defect, and filling the trace costs more than it.
    super(type.name(), null, false, false);
    this.type = type;
    this.detail = detail;
    this.violations = violations;
    this.members = members;
    this.headers = headers;
    this.hidden = hidden;
  }

  /**
   * 404 for a record that is there, told to someone who may not know of it. To the caller it is the
   * same as any other 404, but it is noted as a refusal.
   */
  public static Problem hidden() {
    Problem plain = PlatformProblem.NOT_FOUND.problem();
    return new Problem(plain.type, plain.detail, List.of(), Map.of(), Map.of(), true);
  }

  /** Whether the call was refused for who made it. */
  public boolean isRefusal() {
    return hidden || type.status() == 401 || type.status() == 403;
  }

  /** A problem that lists broken rules; type and detail are those of the first one. */
  public static Problem ofViolations(List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("no violation");
    }
    Violation first = violations.get(0);
    return new Problem(
        first.rule(), first.message(), List.copyOf(violations), Map.of(), Map.of(), false);
  }

  /** Adds an extension member to the document. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(type, detail, violations, more, headers, hidden);
  }

  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(type, detail, violations, members, more, hidden);
  }

  public ProblemType type() {
    return type;
  }

  public LocalizedText detail() {
    return detail;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> members() {
    return members;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
