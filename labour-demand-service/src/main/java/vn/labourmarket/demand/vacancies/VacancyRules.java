package vn.labourmarket.demand.vacancies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.codes.ReferenceCheck;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.demand.text.FreeText;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** What must hold for a vacancy (V40, V47–V52, V56). */
final class VacancyRules {
  private static final int COARSEST_LEVEL = 2;
  private static final int FINEST_LEVEL = 5;
  private static final int MOST_POSTS = 10_000;
  private static final int MONTHS_AHEAD = 12;
  private final VacancyForm form;
  private final List<Violation> violations = new ArrayList<>();

  private VacancyRules(VacancyForm form) {
    this.form = form;
  }

  /** The references of a form that passed. */
  record Resolved(UUID areaId, @Nullable ClassificationItem occupation) {}

  /**
   * Checks a form.
   *
   * @param employerArea where the work is unless the form says otherwise
   * @param closingDay whether the closing day is being set and must lie ahead
   * @throws Problem with every broken rule
   */
  static Resolved check(
      VacancyForm form,
      UUID employerArea,
      Catalogue catalogue,
      LocalDate today,
      boolean closingDay,
      OptionalLong payFloor) {
    VacancyRules rules = new VacancyRules(form);
    rules.checkNumber();
    if (closingDay) {
      rules.checkClosingDay(today);
    }
    rules.checkPay(payFloor);
    rules.checkContract();
    rules.checkTexts();
    return rules.resolve(employerArea, new ReferenceCheck(catalogue, today));
  }

  /**
   * The occupation that a coding names, or a draft before it is opened.
   *
   * @throws Problem VSCO_UNKNOWN (V40), OCCUPATION_DEPRECATED (V56)
   */
  static ClassificationItem occupation(ClassRef reference, Catalogue catalogue, LocalDate today) {
    ReferenceCheck references = new ReferenceCheck(catalogue, today);
    ClassificationItem found =
        references.occupation("/vscoRef", reference, COARSEST_LEVEL, FINEST_LEVEL);
    if (found == null) {
      throw Problem.ofViolations(references.violations());
    }
    return found;
  }

  private Resolved resolve(UUID employerArea, ReferenceCheck references) {
    Place place = form.place();
    @Nullable Area area =
        place == null || !place.namesArea()
            ? null
            : references.area("/place", place.areaId(), place.areaCode());
    references.item(Scheme.QUALIFICATION, "/qualification", form.qualification());
    ClassRef reference = form.vscoRef();
    @Nullable ClassificationItem occupation =
        reference == null
            ? null
            : references.occupation("/vscoRef", reference, COARSEST_LEVEL, FINEST_LEVEL);
    violations.addAll(references.violations());
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    return new Resolved(area == null ? employerArea : area.id(), occupation);
  }

  private void checkNumber() {
    if (form.number() < 1 || form.number() > MOST_POSTS) {
      add(
          "/number",
          VacancyProblem.NUMBER_RANGE,
          "Số lượng phải từ 1 đến 10.000.",
          "The number must be from 1 to 10,000.");
    }
  }

  private void checkClosingDay(LocalDate today) {
    LocalDate latest = today.plusMonths(MONTHS_AHEAD);
    if (form.closesOn().isBefore(today) || form.closesOn().isAfter(latest)) {
      add(
          "/closesOn",
          VacancyProblem.CLOSING_DATE_PAST,
          "Hạn tuyển phải từ %s đến %s."
              .formatted(VietnamTime.written(today), VietnamTime.written(latest)),
          "The closing date must be from %s to %s.".formatted(today, latest));
    }
  }

  private void checkPay(OptionalLong floor) {
    Pay pay = form.pay();
    if (pay == null) {
      return;
    }
    Long min = pay.min();
    Long max = pay.max();
    if (min != null && min < 0
        || max != null && max < 0
        || min != null && max != null && min > max) {
      pay("Mức thấp nhất không được lớn hơn mức cao nhất.", "The minimum exceeds the maximum.");
    } else if (pay.band() != null && !fits(pay, pay.band())) {
      pay("Mức lương không thuộc khoảng đã chọn.", "The pay is outside the band.");
    } else if (floor.isPresent() && isMonthlyFullTime(pay) && least(pay) < floor.getAsLong()) {
      pay(
          "Lương tháng thấp hơn mức tối thiểu %d đồng.".formatted(floor.getAsLong()),
          "The monthly pay is below the minimum of %d VND.".formatted(floor.getAsLong()));
    }
  }

  private static boolean fits(Pay pay, Pay.Band band) {
    return pay.kind() == Pay.Kind.MONTH
        && (pay.min() == null || band.holds(pay.min()))
        && (pay.max() == null || band.holds(pay.max()));
  }

  private boolean isMonthlyFullTime(Pay pay) {
    return pay.kind() == Pay.Kind.MONTH && form.workTime() == VacancyForm.WorkTime.FULL_TIME;
  }

  private static long least(Pay pay) {
    if (pay.min() != null) {
      return pay.min();
    }
    return pay.max() == null ? Long.MAX_VALUE : pay.max();
  }

  private void pay(String vi, String en) {
    add("/pay", VacancyProblem.PAY_RANGE, vi, en);
  }

  private void checkContract() {
    Integer months = form.contractMonths();
    if (months == null) {
      return;
    }
    VacancyForm.ContractType type = form.contractType();
    boolean fits =
        type != null
            && switch (type) {
              case INDEFINITE -> false;
              case UNDER_12_MONTHS -> months >= 1 && months < 12;
              case FROM_12_TO_36_MONTHS -> months >= 12 && months <= 36;
            };
    if (!fits) {
      add(
          "/contractMonths",
          VacancyProblem.CONTRACT_TERM,
          "Thời hạn %d tháng không hợp với loại hợp đồng; hợp đồng xác định thời hạn tối đa 36 tháng."
              .formatted(months),
          "%d months don't fit the contract type; a fixed term is at most 36 months."
              .formatted(months));
    }
  }

  private void checkTexts() {
    checkText("/title", form.title());
    checkText("/description", form.description());
    List<String> benefits = form.benefits() == null ? List.of() : form.benefits();
    for (int i = 0; i < benefits.size(); i++) {
      checkText("/benefits/" + i, benefits.get(i));
    }
    check("/preferenceReason", form.preferenceReason());
    Place place = form.place();
    if (place != null) {
      check("/place/commune", place.commune());
      check("/place/zone", place.zone());
    }
  }

  private void check(String pointer, @Nullable String text) {
    violations.addAll(PersonalData.in(pointer, text));
  }

  private void checkText(String pointer, @Nullable String text) {
    check(pointer, text);
    String reason = form.preferenceReason();
    if (text != null && (reason == null || reason.isBlank()) && FreeText.statesPreference(text)) {
      add(
          pointer,
          VacancyProblem.DISCRIMINATORY_REQUIREMENT,
          "Luật Việc làm cấm phân biệt đối xử; nếu công việc đòi hỏi thật sự, nêu lý do ở"
              + " preferenceReason.",
          "The Employment Law forbids discrimination; where the job truly demands it, say why in"
              + " preferenceReason.");
    }
  }

  private void add(String pointer, ProblemType rule, String vi, String en) {
    violations.add(Violation.error(pointer, rule, LocalizedText.of(vi, en)));
  }
}
