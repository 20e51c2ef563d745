package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An indicator as text, exactly as it is displayed.
 *
 * @param value "null" when there is none
 * @param ofFirstPlan the same against the plan as first registered
 * @param reason why there is none
 */
record Indicator(
    String value,
    String numerator,
    String denominator,
    String ofFirstPlan,
    String difference,
    String reason,
    String note) {
  static Indicator of(JsonNode shown) {
    return new Indicator(
        shown.path("value").asText(),
        shown.path("numerator").asText(),
        shown.path("denominator").asText(),
        shown.path("valueOfFirstPlan").asText(),
        shown.path("difference").asText(),
        shown.path("reason").asText(),
        shown.path("note").asText());
  }
}
