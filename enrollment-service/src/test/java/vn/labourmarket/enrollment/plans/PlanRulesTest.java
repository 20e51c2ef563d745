package vn.labourmarket.enrollment.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.Language;

/** Every rule with a good and a bad plan of 2026. */
class PlanRulesTest {
  private static final String DECISION = "15/QĐ";
  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 20);

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void findsNothingWrongWith(String name, PlanContent content, int version, long enrolled) {
    assertEquals(List.of(), PlanRules.check(content, version, 2026, enrolled));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void findsWhatIsWrongWith(
      String name, PlanContent content, int version, long enrolled, List<String> found) {
    List<Violation> violations = PlanRules.check(content, version, 2026, enrolled);

    assertEquals(found, violations.stream().map(PlanRulesTest::told).toList());
  }

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("V01 a target of zero", first(0), 1, 0),
        arguments("V20 a first plan needs no decision", first(100), 1, 0),
        arguments("V20 an amendment with its reason", amended(100, "r", DECISION, IN_MAY), 2, 0),
        arguments("V21 on the year's first day", amendedOn(LocalDate.of(2026, 1, 1)), 2, 0),
        arguments("V21 on the year's last day", amendedOn(LocalDate.of(2026, 12, 31)), 2, 0),
        arguments("V22 exactly what is enrolled", amended(300, "r", DECISION, IN_MAY), 2, 300),
        arguments("V22 a first plan after the fact", first(250), 1, 300));
  }

  static Stream<Arguments> bad() {
    String reason = "Phải nêu lý do và số quyết định điều chỉnh";
    return Stream.of(
        arguments(
            "V01",
            first(-1),
            1,
            0,
            List.of("/lines/0/target COUNT_NEGATIVE ERROR Số lượng không được âm")),
        arguments(
            "no lines",
            new PlanContent(List.of(), null, null, null, null),
            1,
            0,
            List.of("/lines PLAN_EMPTY ERROR Kế hoạch chưa có dòng chỉ tiêu nào")),
        arguments(
            "the same line twice",
            new PlanContent(List.of(line(1), line(2)), null, null, null, null),
            1,
            0,
            List.of("/lines/1 DUPLICATE_LINE ERROR Dòng số liệu bị trùng")),
        arguments(
            "V20",
            amended(100, " ", "", null),
            2,
            0,
            List.of(
                "/reason AMENDMENT_REASON_REQUIRED ERROR " + reason,
                "/decisionNo AMENDMENT_REASON_REQUIRED ERROR " + reason,
                "/decisionDate AMENDMENT_REASON_REQUIRED ERROR " + reason)),
        arguments(
            "V21 after the year",
            amendedOn(LocalDate.of(2027, 1, 5)),
            2,
            0,
            List.of(
                "/decisionDate PLAN_YEAR_CLOSED ERROR"
                    + " Ngày quyết định 05/01/2027 không thuộc năm kế hoạch 2026")),
        arguments(
            "V21 before the year",
            amendedOn(LocalDate.of(2025, 12, 31)),
            2,
            0,
            List.of(
                "/decisionDate PLAN_YEAR_CLOSED ERROR"
                    + " Ngày quyết định 31/12/2025 không thuộc năm kế hoạch 2026")),
        arguments(
            "V22",
            amended(1250, "r", DECISION, IN_MAY),
            2,
            1300,
            List.of(
                "/lines TARGET_BELOW_ACTUAL WARNING Chỉ tiêu 1.250 thấp hơn số đã tuyển 1.300;"
                    + " hãy giải trình trong ghi chú")));
  }

  private static String told(Violation it) {
    return "%s %s %s %s"
        .formatted(it.pointer(), it.rule().name(), it.severity(), it.message().in(Language.VI));
  }

  private static PlanContent first(long target) {
    return new PlanContent(List.of(line(target)), null, null, null, null);
  }

  private static PlanContent amendedOn(LocalDate decided) {
    return amended(100, "r", DECISION, decided);
  }

  private static PlanContent amended(
      long target, String reason, String decision, LocalDate decided) {
    return new PlanContent(List.of(line(target)), decision, decided, reason, null);
  }

  private static PlanLine line(long target) {
    return new PlanLine("6520201", TrainingLevel.CAO_DANG, EntryBackground.THPT, target);
  }
}
