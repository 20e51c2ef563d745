package vn.labourmarket.platform.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.labourmarket.platform.texts.Language;

/** The body of a problem answer, in the reader's language. */
public final class ProblemDocument {
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemDocument() {}

  /**
   * Renders a problem.
   *
   * @param instance path of the request
   * @param traceId what support asks for
   * @return the members in their documented order
   */
  public static Map<String, Object> of(
      Problem problem, Language language, String instance, String traceId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + problem.type().slug());
    body.put("title", problem.type().title().in(language));
    body.put("status", problem.type().status());
    body.put("detail", problem.detail().in(language));
    body.put("instance", instance);
    body.put("code", problem.type().name());
    if (!problem.violations().isEmpty()) {
      body.put(
          "violations", problem.violations().stream().map(it -> violation(it, language)).toList());
    }
    body.putAll(problem.members());
    body.put("traceId", traceId);
    return body;
  }

  private static Map<String, Object> violation(Violation violation, Language language) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("pointer", violation.pointer());
    member.put("code", violation.rule().name());
    member.put("message", violation.message().in(language));
    member.put("severity", violation.severity());
    member.putAll(violation.members());
    return member;
  }
}
