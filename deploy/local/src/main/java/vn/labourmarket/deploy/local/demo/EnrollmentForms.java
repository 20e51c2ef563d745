package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.labourmarket.deploy.local.demo.figures.EnrollmentFigures;
import vn.labourmarket.deploy.local.demo.figures.Institution;

/** What is sent to the enrollment service. */
final class EnrollmentForms {
  private EnrollmentForms() {}

  static ObjectNode institution(
      Institution institution, String areaId, List<EnrollmentFigures.Plan> plans) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("code", institution.code());
    form.put("type", institution.kind().code());
    form.put("ownership", institution.isPublic() ? "PUBLIC" : "PRIVATE");
    form.put("governingBody", "UBND " + institution.province().nameVi() + " (số liệu minh hoạ)");
    form.put("name", institution.name());
    form.put("nameEn", institution.nameEn());
    form.put("areaId", areaId);
    form.putObject("licence").put("no", "MH/" + institution.code()).put("date", "2019-06-30");
    ArrayNode programs = form.putArray("licensedPrograms");
    licensed(plans)
        .forEach(
            (program, most) ->
                programs
                    .addObject()
                    .put("trainingField", program.split(" ")[0])
                    .put("level", program.split(" ")[1])
                    .put("maxIntake", most + most / 4 + 10));
    form.put("demonstration", true);
    return form;
  }

  /** The greatest target of any year, for each field and level. */
  private static Map<String, Long> licensed(List<EnrollmentFigures.Plan> plans) {
    Map<String, Long> most = new TreeMap<>();
    for (EnrollmentFigures.Plan plan : plans) {
      for (EnrollmentFigures.PlanLine line : plan.lines()) {
        String program = line.programme().field() + " " + line.programme().level();
        most.merge(program, line.target(), Math::max);
      }
    }
    return most;
  }

  static ObjectNode plan(String institutionId, EnrollmentFigures.Plan plan) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("institution", institutionId);
    form.put("year", plan.year());
    ArrayNode lines = form.putArray("lines");
    for (EnrollmentFigures.PlanLine line : plan.lines()) {
      lines
          .addObject()
          .put("trainingField", line.programme().field())
          .put("level", line.programme().level())
          .put("entryBackground", line.programme().entryBackground())
          .put("target", line.target());
    }
    form.put("decisionNo", "01/QĐ-MH");
    form.put("decisionDate", plan.year() - 1 + "-12-15");
    return form;
  }

  static ObjectNode report(String institutionId, EnrollmentFigures.Report report, long planned) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("institution", institutionId);
    form.put("period", report.period());
    form.put("obligation", "ENR_Q");
    form.put("planVersionSeen", 1);
    form.put("statedPlan", planned);
    form.put("nil", false);
    form.put("signedBy", "Số liệu minh hoạ");
    ArrayNode lines = form.putArray("lines");
    for (EnrollmentFigures.ReportLine line : report.lines()) {
      lines
          .addObject()
          .put("trainingFieldCode", line.programme().field())
          .put("level", line.programme().level())
          .put("entryBackground", line.programme().entryBackground())
          .put("mode", line.programme().years() < 0.5 ? "THUONG_XUYEN" : "CHINH_QUY")
          .put("female", line.female())
          .put("ethnicMinority", line.ethnicMinority())
          .put("newIntake", line.newIntake())
          .put("transferIn", line.transferIn())
          .put("transferOut", line.transferOut())
          .put("dropout", line.dropout())
          .put("graduates", line.graduates())
          .put("enrolledStart", line.enrolledStart())
          .put("enrolledEnd", line.enrolledEnd())
          .put("dualCulture", line.dualCulture());
    }
    return form;
  }
}
