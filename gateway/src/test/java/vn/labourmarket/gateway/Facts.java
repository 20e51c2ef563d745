package vn.labourmarket.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.demand.EmployerState;
import vn.labourmarket.events.demand.SurveyResponseState;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.demand.VacancyState;
import vn.labourmarket.events.enrollment.InstitutionState;
import vn.labourmarket.events.enrollment.PlanState;
import vn.labourmarket.events.enrollment.ReportState;

/** States as the services publish them, with what a test does not care about filled in. */
public final class Facts {
  private static final Instant SUBMITTED = Instant.parse("2021-04-08T03:00:00Z");

  private Facts() {}

  public static AreaState area(UUID id, String code, String from, String to) {
    return new AreaState(
        id,
        "PROVINCE",
        code,
        null,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "Nghị quyết thử",
        null,
        List.of(
            new AreaState.DatedName(
                "Tỉnh " + code,
                "Province " + code,
                "PROVINCE",
                LocalDate.parse(from),
                null,
                null)));
  }

  public static AreaSuccessionState succession(UUID from, UUID to, String weight, String day) {
    return new AreaSuccessionState(
        from, to, "MERGE", new BigDecimal(weight), LocalDate.parse(day), "Nghị quyết thử");
  }

  public static InstitutionState institution(UUID id, UUID area, boolean demonstration) {
    return new InstitutionState(
        id,
        "CD" + id.toString().substring(0, 8),
        "CAO_DANG",
        "PUBLIC",
        "=Trường Cao đẳng thử",
        null,
        area,
        "ACTIVE",
        demonstration);
  }

  public static PlanState plan(
      UUID id, UUID institution, UUID area, int year, int planVersion, String status, long total) {
    return new PlanState(
        id,
        institution,
        area,
        year,
        planVersion,
        status,
        "15/QĐ",
        LocalDate.of(year, 2, 1),
        planVersion > 1 ? "bổ sung chỉ tiêu" : null,
        total,
        null,
        List.of(new PlanState.Line("6720102", "CAO_DANG", "THPT", total)),
        Instant.parse(year + "-01-10T00:00:00Z"));
  }

  public static ReportState report(
      UUID id, UUID institution, UUID area, String period, String status, long intake) {
    return report(id, institution, area, period, "ENR_Q", status, intake);
  }

  public static ReportState report(
      UUID id,
      UUID institution,
      UUID area,
      String period,
      String obligation,
      String status,
      long intake) {
    return new ReportState(
        id,
        institution,
        area,
        period,
        obligation,
        1,
        status,
        intake == 0,
        Instant.parse("2021-04-10T16:59:59Z"),
        SUBMITTED,
        false,
        0,
        "ACCEPTED".equals(status) ? SUBMITTED : null,
        intake,
        null,
        null,
        intake == 0
            ? List.of()
            : List.of(
                new ReportState.Line(
                    "6720102",
                    "CAO_DANG",
                    "THPT",
                    "CHINH_QUY",
                    null,
                    intake / 2,
                    0,
                    intake,
                    0,
                    0,
                    0,
                    0,
                    0,
                    intake,
                    0)));
  }

  public static EmployerState employer(UUID id, UUID area) {
    return new EmployerState(
        id,
        "0101234567",
        "ENTERPRISE",
        "Công ty thử",
        "2018",
        "C",
        area,
        null,
        "3",
        "VERIFIED",
        true);
  }

  public static VacancyState vacancy(
      UUID id, UUID employer, UUID area, String occupation, int number, String postedAt) {
    return vacancy(id, employer, area, occupation, number, postedAt, "OPEN", true);
  }

  /** A draft that its owner gave up. */
  public static VacancyState abandonedDraft(UUID id, UUID employer, UUID area, String postedAt) {
    return vacancy(id, employer, area, "7212", 5, postedAt, "CANCELLED", false);
  }

  private static VacancyState vacancy(
      UUID id,
      UUID employer,
      UUID area,
      String occupation,
      int number,
      String postedAt,
      String status,
      boolean published) {
    return new VacancyState(
        id,
        employer,
        area,
        "Thợ hàn",
        "2020",
        occupation,
        "TRUNG_CAP",
        number,
        0,
        "MONTH",
        8_000_000L,
        12_000_000L,
        "INDEFINITE",
        LocalDate.of(2026, 12, 31),
        status,
        published,
        "C",
        Instant.parse(postedAt));
  }

  public static SurveyResponseState response(
      UUID id, UUID round, UUID employer, UUID area, String status, long number) {
    return response(id, round, "2026-H2", employer, area, status, number);
  }

  public static SurveyResponseState response(
      UUID id, UUID round, String period, UUID employer, UUID area, String status, long number) {
    return new SurveyResponseState(
        id,
        round,
        period,
        employer,
        area,
        "ENTERPRISE",
        "2018",
        "C",
        "3",
        1,
        status,
        100,
        number,
        null,
        null,
        null,
        List.of(new SurveyResponseState.Line("72", "TRUNG_CAP", number, 0, "EXPANSION")));
  }

  public static SurveyRoundState round(UUID id, String period, UUID area, String status) {
    return new SurveyRoundState(id, "Đợt thử", period, area, SUBMITTED, SUBMITTED, status, null);
  }
}
