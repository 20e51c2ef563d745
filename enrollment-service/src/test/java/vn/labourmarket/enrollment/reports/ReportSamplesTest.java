package vn.labourmarket.enrollment.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Samples;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.reference.Deadline;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.StudyMode;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.time.Period;

class ReportSamplesTest {
  private static final Deadline DEADLINE = new Deadline(LocalDate.of(2021, 4, 10));
  private static final Caller SOMEONE =
      new Caller(new UUID(0, 9), "x", Set.of(), Optional.empty(), Set.of(), true);

  @Test
  void writesASampleOfEveryEventOfAReport() {
    Report report = draft();

    report.submit(DEADLINE, List.of(), SOMEONE, at("2021-04-11T02:00:00Z"));
    Samples.assertCommitted(ReportEvents.of(EventType.REPORT_SUBMITTED, report));
    ReturnReasons why = new ReturnReasons(List.of("SUM_ERROR"), "Tổng chưa khớp");
    report.giveBack(why, SOMEONE, at("2021-04-12T02:00:00Z"));
    Samples.assertCommitted(ReportEvents.of(EventType.REPORT_RETURNED, report));
    report.submit(DEADLINE, List.of(), SOMEONE, at("2021-04-13T02:00:00Z"));
    report.accept(SOMEONE, at("2021-04-14T02:00:00Z"));
    Samples.assertCommitted(ReportEvents.of(EventType.REPORT_ACCEPTED, report));
    report.openRevision(SOMEONE, at("2021-05-03T02:00:00Z"));
    Samples.assertCommitted(ReportEvents.of(EventType.REPORT_REVISION_OPENED, report));
    report.edit(content(402), SOMEONE, at("2021-05-04T02:00:00Z"));
    report.submit(DEADLINE, List.of(), SOMEONE, at("2021-05-04T03:00:00Z"));
    Long replaced = report.accept(SOMEONE, at("2021-05-05T02:00:00Z"));
    Samples.assertCommitted(ReportEvents.of(EventType.REPORT_REVISED, report, replaced));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Report draft() {
    ReportKey key =
        new ReportKey(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            Period.parse("2021-Q1"),
            "ENR_Q",
            new AreaRef(UUID.fromString("00000000-0000-5000-8000-000000000002"), "25"),
            true);
    Report report = new Report(key, DEADLINE, content(420), SOMEONE, at("2021-04-01T02:00:00Z"));
    report.id = UUID.fromString("00000000-0000-7000-8000-000000000003");
    return report;
  }

  private static ReportContent content(long intake) {
    ReportLine line =
        new ReportLine(
            "6520201",
            TrainingLevel.CAO_DANG,
            EntryBackground.THPT,
            StudyMode.CHINH_QUY,
            "K15",
            120,
            30,
            intake,
            5,
            3,
            12,
            80,
            1000,
            910 + intake,
            0);
    return new ReportContent(1, 1500L, null, List.of(line), false, "Hiệu trưởng", null);
  }
}
