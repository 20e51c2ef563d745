package vn.labourmarket.deploy.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report with one line. */
record ReportForm(
    String period,
    String obligation,
    long enrolledStart,
    long newIntake,
    long graduates,
    long dropout,
    long enrolledEnd,
    @Nullable Long statedPlan) {

  static final String FIELD = "6520227";
  static final String LEVEL = "CAO_DANG";
  static final String BACKGROUND = "THPT";

  /** Nobody leaves: the stock grows by the intake. */
  static ReportForm ofIntake(String period, long enrolledStart, long intake) {
    String obligation = period.contains("-M") ? "ENR_MONTHLY" : "ENR_Q";
    return new ReportForm(
        period, obligation, enrolledStart, intake, 0, 0, enrolledStart + intake, null);
  }

  ReportForm statingPlan(long total) {
    return new ReportForm(
        period, obligation, enrolledStart, newIntake, graduates, dropout, enrolledEnd, total);
  }

  ReportForm leaving(long newGraduates, long newDropout, long end) {
    return new ReportForm(
        period, obligation, enrolledStart, newIntake, newGraduates, newDropout, end, statedPlan);
  }

  Map<String, Object> asDraftOf(String institution) {
    Map<String, Object> form = content();
    form.put("institution", institution);
    form.put("period", period);
    form.put("obligation", obligation);
    return form;
  }

  /** What may still change while the report is edited. */
  Map<String, Object> content() {
    Map<String, Object> form = new HashMap<>();
    form.put("nil", false);
    form.put("signedBy", "Hiệu trưởng");
    if (statedPlan != null) {
      form.put("statedPlan", statedPlan);
    }
    form.put("lines", List.of(line()));
    return form;
  }

  private Map<String, Object> line() {
    Map<String, Object> line = new HashMap<>();
    line.put("trainingFieldCode", FIELD);
    line.put("level", LEVEL);
    line.put("entryBackground", BACKGROUND);
    line.put("mode", "CHINH_QUY");
    for (String none :
        List.of("female", "ethnicMinority", "transferIn", "transferOut", "dualCulture")) {
      line.put(none, 0);
    }
    line.put("newIntake", newIntake);
    line.put("graduates", graduates);
    line.put("dropout", dropout);
    line.put("enrolledStart", enrolledStart);
    line.put("enrolledEnd", enrolledEnd);
    return line;
  }
}
