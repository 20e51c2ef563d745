package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An employer's own system, which answers surveys and posts vacancies. */
record EmployerSystem(Caller caller, String employer) {
  static final String ANSWERS = "survey-responses";

  /**
   * Begins an answer.
   *
   * @param need persons by VSCO group
   */
  JsonNode answers(JsonNode round, long total, Map<String, Integer> need) {
    List<Map<String, Object>> lines =
        new TreeMap<>(need)
            .entrySet().stream()
                .map(
                    it ->
                        Map.<String, Object>of(
                            "vscoL2",
                            it.getKey(),
                            "qualification",
                            "SO_CAP",
                            "number",
                            it.getValue(),
                            "female",
                            0,
                            "reason",
                            "EXPANSION"))
                .toList();
    return caller
        .post(
            "survey-rounds/" + round.path("id").asText() + "/responses",
            Map.of(
                "employer",
                employer,
                "headcount",
                150,
                "total6m",
                total,
                "hires",
                4,
                "leavers",
                3,
                "lines",
                lines))
        .taken();
  }

  /** The answer may be a refusal. */
  Reply submits(JsonNode draft) {
    return caller.step(ANSWERS, draft, "submission");
  }
}
