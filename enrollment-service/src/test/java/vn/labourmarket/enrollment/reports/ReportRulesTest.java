package vn.labourmarket.enrollment.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.StudyMode;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.Language;

/** Every rule with a good and a bad report. */
class ReportRulesTest {
  private static final ReportFacts NOTHING_KNOWN =
      new ReportFacts(false, null, null, null, null, 0);

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void findsNothingWrongWith(String name, ReportContent content, ReportFacts facts) {
    assertEquals(List.of(), ReportRules.check(content, facts));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void findsWhatIsWrongWith(
      String name, ReportContent content, ReportFacts facts, String found, String message) {
    List<Violation> violations = ReportRules.check(content, facts);

    assertEquals(List.of(found), violations.stream().map(ReportRulesTest::told).toList());
    assertEquals(message, violations.get(0).message().in(Language.VI));
  }

  static Stream<Arguments> good() {
    ReportContent plain = report(line(100).enrolled(0, 100));
    return Stream.of(
        arguments("V01 counts of zero", report(line(0)), NOTHING_KNOWN),
        arguments("V01 the largest count", report(line(9_999_999).stock(9_999_999)), NOTHING_KNOWN),
        arguments("V03 only women", report(line(35).women(35).stock(35)), NOTHING_KNOWN),
        arguments("V04 only minorities", report(line(35).minority(35).stock(35)), NOTHING_KNOWN),
        arguments("V07 a stock that adds up", report(everything(530)), NOTHING_KNOWN),
        arguments("V08 the same stock", report(line(1).enrolled(500, 501)), stock(500L, 500L)),
        arguments(
            "V08 the stock of a report still under review",
            report(line(1).enrolled(520, 521)),
            stock(500L, 520L)),
        arguments("V08 no accepted period", plain, NOTHING_KNOWN),
        arguments("V08 a nil report says nothing of stock", nil(), stock(500L, 500L)),
        arguments("V09 the sum so far", stating(plain, null, 400L), ytd(300)),
        arguments("V09 nothing stated", plain, ytd(300)),
        arguments("V16 nil without lines", nil(), NOTHING_KNOWN),
        arguments("V23 the registered plan", stating(plain, 1200L, null), plan(1200L)),
        arguments("V23 nothing stated", plain, plan(1200L)));
  }

  static Stream<Arguments> bad() {
    ReportContent plain = report(line(100).enrolled(0, 100));
    return Stream.of(
        arguments(
            "V01",
            report(line(-5)),
            NOTHING_KNOWN,
            "/lines/0/newIntake COUNT_NEGATIVE ERROR",
            "Số lượng không được âm"),
        arguments(
            "V01 the bound",
            report(line(10_000_000)),
            NOTHING_KNOWN,
            "/lines/0/newIntake COUNT_TOO_LARGE ERROR",
            "Số lượng tối đa là 9.999.999"),
        arguments(
            "V03",
            report(line(35).women(40).stock(35)),
            NOTHING_KNOWN,
            "/lines/0/female FEMALE_GT_TOTAL ERROR",
            "Số nữ (40) lớn hơn tổng (35)"),
        arguments(
            "V04",
            report(line(35).minority(36).stock(35)),
            NOTHING_KNOWN,
            "/lines/0/ethnicMinority MINORITY_GT_TOTAL ERROR",
            "Số người dân tộc thiểu số (36) lớn hơn tổng (35)"),
        arguments(
            "V07",
            report(everything(540)),
            NOTHING_KNOWN,
            "/lines/0/enrolledEnd STOCK_MISMATCH ERROR",
            "Đang học cuối kỳ phải là 530"),
        arguments(
            "V08",
            report(line(1).enrolled(480, 481)),
            stock(500L, null),
            "/lines OPENING_STOCK_DIFFERS ERROR",
            "Đang học đầu kỳ 480 khác cuối kỳ trước 500"),
        arguments(
            "V08 explained",
            noted(report(line(1).enrolled(480, 481))),
            stock(500L, null),
            "/lines OPENING_STOCK_DIFFERS WARNING",
            "Đang học đầu kỳ 480 khác cuối kỳ trước 500"),
        arguments(
            "V09",
            stating(plain, null, 280L),
            ytd(300),
            "/ytdIntake YTD_DECREASED ERROR",
            "Luỹ kế giảm 20; hãy sửa kỳ trước"),
        arguments(
            "V09 another sum",
            stating(plain, null, 1350L),
            ytd(1300),
            "/ytdIntake YTD_MISMATCH ERROR",
            "Luỹ kế phải là 1.400 (kỳ trước 1.300 cộng kỳ này 100)"),
        arguments(
            "V16 empty",
            new ReportContent(null, null, null, List.of(), false, null, null),
            NOTHING_KNOWN,
            "/nil EMPTY_NOT_NIL ERROR",
            "Nếu không phát sinh, chọn 'Không phát sinh'"),
        arguments(
            "V16 nil with lines",
            new ReportContent(null, null, null, List.of(line(0).line()), true, null, null),
            NOTHING_KNOWN,
            "/nil EMPTY_NOT_NIL ERROR",
            "Báo cáo 'Không phát sinh' không được có dòng số liệu"),
        arguments(
            "V23",
            stating(plain, 1500L, null),
            plan(1200L),
            "/statedPlan PLAN_NOT_REGISTERED ERROR",
            "Chỉ tiêu 1.500 chưa được báo cáo điều chỉnh (đang đăng ký 1.200)"),
        arguments(
            "V23 no plan at all",
            stating(plain, 1500L, null),
            NOTHING_KNOWN,
            "/statedPlan PLAN_NOT_REGISTERED ERROR",
            "Chỉ tiêu 1.500 chưa được đăng ký (năm này chưa có kế hoạch)"),
        arguments(
            "the same line twice",
            new ReportContent(
                null, null, null, List.of(line(0).line(), line(0).line()), false, null, null),
            NOTHING_KNOWN,
            "/lines/1 DUPLICATE_LINE ERROR",
            "Dòng số liệu bị trùng"));
  }

  private static String told(Violation violation) {
    return violation.pointer() + " " + violation.rule().name() + " " + violation.severity();
  }

  private static ReportContent report(Line line) {
    return new ReportContent(null, null, null, List.of(line.line()), false, null, null);
  }

  private static ReportContent nil() {
    return new ReportContent(null, null, null, List.of(), true, null, null);
  }

  private static ReportContent noted(ReportContent it) {
    return new ReportContent(null, null, null, it.lines(), false, null, "20 người chuyển hệ");
  }

  private static ReportContent stating(ReportContent it, Long plan, Long yearToDate) {
    return new ReportContent(null, plan, yearToDate, it.lines(), false, null, null);
  }

  private static ReportFacts stock(Long accepted, Long declared) {
    return new ReportFacts(false, null, null, accepted, declared, 0);
  }

  private static ReportFacts ytd(long declared) {
    return new ReportFacts(false, null, null, null, null, declared);
  }

  private static ReportFacts plan(Long registered) {
    return new ReportFacts(false, null, registered, null, null, 0);
  }

  private static Line line(long intake) {
    return new Line(0, 0, intake, 0, 0);
  }

  private static Line everything(long end) {
    return new Line(0, 0, 120, 500, end, 80, 10);
  }

  /** The counts of a line that matter here. */
  private record Line(
      long female, long minority, long intake, long start, long end, long graduates, long dropout) {
    Line(long female, long minority, long intake, long start, long end) {
      this(female, minority, intake, start, end, 0, 0);
    }

    Line women(long count) {
      return new Line(count, minority, intake, start, end);
    }

    Line minority(long count) {
      return new Line(female, count, intake, start, end);
    }

    Line stock(long count) {
      return enrolled(0, count);
    }

    Line enrolled(long atStart, long atEnd) {
      return new Line(female, minority, intake, atStart, atEnd);
    }

    ReportLine line() {
      return new ReportLine(
          "6520201",
          TrainingLevel.CAO_DANG,
          EntryBackground.THPT,
          StudyMode.CHINH_QUY,
          null,
          female,
          minority,
          intake,
          0,
          0,
          dropout,
          graduates,
          start,
          end,
          0);
    }
  }
}
