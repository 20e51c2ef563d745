package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.labourmarket.deploy.local.demo.figures.Employer;
import vn.labourmarket.deploy.local.demo.figures.Province;
import vn.labourmarket.deploy.local.demo.figures.SurveyAnswer;
import vn.labourmarket.deploy.local.demo.figures.Vacancy;

/** What is sent to the labour-demand service. */
final class DemandForms {
  /** The day on which today's provinces came into being: a round can't open earlier. */
  private static final String OPENS_AT = "2025-07-01T00:00:00+07:00";

  /** The invented employers stand for this many each. */
  private static final int STANDS_FOR = 4;

  private DemandForms() {}

  static ObjectNode employer(Employer employer) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("code", employer.code());
    form.put("type", employer.type());
    form.put("name", employer.name());
    form.putObject("vsicRef")
        .put("scheme", "vsic")
        .put("version", "2018")
        .put("code", employer.industryCode());
    form.put("areaCode", employer.province().code());
    form.put("sizeBand", employer.size().band());
    form.put("demonstration", true);
    return form;
  }

  static String nameOfRound(Province province, String period) {
    return "Khảo sát nhu cầu lao động %s, %s (số liệu minh hoạ)"
        .formatted(province.nameVi(), period);
  }

  static ObjectNode round(
      Province province, String period, List<Employer> employers, LocalDate today) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("name", nameOfRound(province, period));
    form.put("period", period);
    form.put("areaCode", province.code());
    form.put("opensAt", OPENS_AT);
    form.put("closesAt", today.getYear() + 2 + "-12-31T23:59:59+07:00");
    form.set("strata", strata(province, employers));
    return form;
  }

  private static ArrayNode strata(Province province, List<Employer> employers) {
    Map<String, Integer> counts = new TreeMap<>();
    employers.stream()
        .filter(it -> it.province() == province)
        .forEach(
            it -> counts.merge(it.industrySection() + " " + it.size().band(), 1, Integer::sum));
    ArrayNode strata = Gateway.JSON.createArrayNode();
    counts.forEach(
        (stratum, count) ->
            strata
                .addObject()
                .put("vsicSection", stratum.split(" ")[0])
                .put("sizeBand", stratum.split(" ")[1])
                .put("populationN", count * STANDS_FOR));
    return strata;
  }

  static ObjectNode answer(String employerId, SurveyAnswer answer) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("employer", employerId);
    form.put("headcount", answer.headcount());
    form.put("total6m", answer.total6m());
    form.put("hires", answer.hires());
    form.put("leavers", answer.leavers());
    ArrayNode lines = form.putArray("lines");
    for (SurveyAnswer.Line line : answer.lines()) {
      lines
          .addObject()
          .put("vscoL2", line.occupation())
          .put("qualification", line.qualification())
          .put("number", line.number())
          .put("female", line.female())
          .put("reason", line.reason());
    }
    return form;
  }

  static ObjectNode vacancy(Vacancy vacancy, String employerId, LocalDate today) {
    ObjectNode form = Gateway.JSON.createObjectNode();
    form.put("employer", employerId);
    form.put("title", vacancy.title());
    form.put("number", vacancy.number());
    form.putObject("vscoRef")
        .put("scheme", "vsco")
        .put("version", "2020")
        .put("code", vacancy.occupation());
    form.put("position", "STAFF");
    form.put("qualification", vacancy.qualification());
    form.putObject("place").put("areaCode", vacancy.employer().province().code());
    form.putObject("pay")
        .put("kind", "MONTH")
        .put("min", vacancy.payMin())
        .put("max", vacancy.payMax());
    form.put("experienceBand", vacancy.experienceBand());
    form.put("contractType", vacancy.contractType());
    form.put("workTime", "FULL_TIME");
    form.put("closesOn", today.plusDays(vacancy.closesInDays()).toString());
    form.putObject("contact")
        .put("name", "Bộ phận tuyển dụng (số liệu minh hoạ)")
        .put("phone", "0000 000 000")
        .put("email", "tuyen-dung@example.invalid");
    return form;
  }
}
