package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sở Giáo dục và Đào tạo: registers institutions and plans, accepts and returns reports. */
record EduAuthority(Caller caller) {

  JsonNode registersSchoolIn(Area area) {
    return registersSchoolIn(area, "Trường Cao đẳng nghiệm thu");
  }

  JsonNode registersSchoolIn(Area area, String name) {
    String code = "NT-" + UUID.randomUUID().toString().substring(0, 13);
    return caller
        .post(
            "institutions",
            Map.of(
                "code",
                code,
                "type",
                "CAO_DANG",
                "ownership",
                "PUBLIC",
                "name",
                name + " " + code,
                "areaId",
                area.id(),
                "licensedPrograms",
                List.of(
                    Map.of(
                        "trainingField", ReportForm.FIELD,
                        "level", ReportForm.LEVEL,
                        "maxIntake", 100_000)),
                "demonstration",
                true))
        .taken();
  }

  JsonNode registers(JsonNode plan) {
    return caller.step(SchoolSystem.PLANS, plan, "registration").taken();
  }

  JsonNode accepts(JsonNode report) {
    return caller.step(SchoolSystem.REPORTS, report, "acceptance").taken();
  }

  JsonNode returns(JsonNode report, String reason, String text) {
    return caller
        .step(
            SchoolSystem.REPORTS,
            report,
            "return",
            Map.of("reasons", List.of(reason), "text", text))
        .taken();
  }

  JsonNode reopens(JsonNode report) {
    return caller.step(SchoolSystem.REPORTS, report, "revision").taken();
  }

  /** Plan and report as the school wants them, with nothing to object to. */
  JsonNode registersPlanOf(SchoolSystem school, int year, long target) {
    return registers(school.submits(school.draftsPlan(year, target)));
  }

  JsonNode acceptsIntakeOf(SchoolSystem school, String period, long intake) {
    return accepts(school.submitsIntake(period, intake));
  }
}
