package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An institution's own system, which plans and reports. */
final class SchoolSystem {
  static final String PLANS = "enrollment-plans";
  static final String REPORTS = "enrollment-reports";

  private final Caller caller;
  private final String institution;
  private long enrolled;

  SchoolSystem(Caller caller, String institution) {
    this.caller = caller;
    this.institution = institution;
  }

  Caller caller() {
    return caller;
  }

  JsonNode draftsPlan(int year, long target) {
    return triesToPlan(year, target).taken();
  }

  /** The answer may be a refusal. */
  Reply triesToPlan(int year, long target) {
    return caller.post(
        PLANS,
        Map.of(
            "institution",
            institution,
            "year",
            year,
            "lines",
            lines(target),
            "decisionNo",
            "01/QĐ",
            "decisionDate",
            year - 1 + "-12-15"));
  }

  JsonNode submits(JsonNode plan) {
    return caller.step(PLANS, plan, "submission").taken();
  }

  JsonNode amends(JsonNode plan, long target, String decision, String date, String reason) {
    JsonNode draft =
        caller
            .step(
                PLANS,
                plan,
                "amendment",
                Map.of(
                    "lines",
                    lines(target),
                    "decisionNo",
                    decision,
                    "decisionDate",
                    date,
                    "reason",
                    reason))
            .taken();
    return submits(draft);
  }

  JsonNode versionsOf(JsonNode plan) {
    String id = plan.path("id").asText();
    return caller.get(PLANS + "/" + id + "/versions").taken().path("items");
  }

  private static List<Map<String, Object>> lines(long target) {
    return List.of(
        Map.of(
            "trainingField",
            ReportForm.FIELD,
            "level",
            ReportForm.LEVEL,
            "entryBackground",
            ReportForm.BACKGROUND,
            "target",
            target));
  }

  /** A report of the intake alone, continuing the stock of the last one. */
  JsonNode submitsIntake(String period, long intake) {
    JsonNode submitted =
        submitsReport(drafts(ReportForm.ofIntake(period, enrolled, intake))).taken();
    enrolled += intake;
    return submitted;
  }

  JsonNode drafts(ReportForm form) {
    return caller.post(REPORTS, form.asDraftOf(institution)).taken();
  }

  /** The answer may be a refusal. */
  Reply submitsReport(JsonNode draft) {
    return caller.step(REPORTS, draft, "submission");
  }

  JsonNode edits(JsonNode report, ReportForm form) {
    return caller.put(REPORTS, report, form.content()).taken();
  }

  JsonNode sees(JsonNode report) {
    return caller.get(REPORTS + "/" + report.path("id").asText()).taken();
  }

  Reply version(JsonNode report, int number) {
    return caller.get(REPORTS + "/" + report.path("id").asText() + "/versions/" + number);
  }
}
