package vn.labourmarket.enrollment.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.reference.Deadline;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.training.EntryBackground;
import vn.labourmarket.enrollment.training.StudyMode;
import vn.labourmarket.enrollment.training.TrainingLevel;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.Period;

/** Whatever is tried in whatever order, a report keeps its promises. */
class ReportStatesTest {
  private static final Instant START = Instant.parse("2026-04-20T00:00:00Z");
  private static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 4, 25));
  private static final Caller SOMEONE =
      new Caller(UUID.randomUUID(), "x", Set.of(), Optional.empty(), Set.of(), true);

  /** What a caller may try. */
  enum Step {
    EDIT(null),
    SUBMIT(ReportStatus.SUBMITTED),
    RETURN(ReportStatus.RETURNED),
    ACCEPT(ReportStatus.ACCEPTED),
    REVISE(ReportStatus.REVISION_OPEN);

    final ReportStatus target;

    Step(ReportStatus target) {

      this.target = target;
    }

    boolean isAllowedIn(ReportStatus status) {
      return switch (status) {
        case DRAFT, RETURNED, REVISION_OPEN -> this == EDIT || this == SUBMIT;
        case SUBMITTED -> this == RETURN || this == ACCEPT;
        case ACCEPTED -> this == REVISE;
      };
    }
  }

  @Property
  void keepsItsPromisesInEveryOrder(
      @ForAll @Size(max = 40) List<Step> steps, @ForAll @IntRange(max = 9) int firstIntake) {
    Report report = draft(firstIntake);
    Map<Integer, Long> submitted = new TreeMap<>();
    Instant now = START;
    long intake = firstIntake;

    for (Step step : steps) {
      now = now.plusSeconds(86_400);
      intake++;
      ReportStatus before = report.status;
      int versionBefore = report.reportVersion;
      Integer inForce = report.acceptedVersion;
      boolean done = tryOut(report, step, content(intake), now);

      assertEquals(step.isAllowedIn(before), done, step + " in " + before);
      assertEquals(done && step.target != null ? step.target : before, report.status);
      assertEquals(
          done && step == Step.SUBMIT ? versionBefore + 1 : versionBefore, report.reportVersion);
      if (done && step == Step.SUBMIT) {
        submitted.put(report.reportVersion, report.content.intake());
        assertEquals(report.content.intake(), report.declaredIntake);
      }
      if (!done || step != Step.ACCEPT) {
        assertEquals(inForce, report.acceptedVersion);
      }
      checkInForce(report, submitted);
      checkLateness(report);
    }
  }

  /** What is in force was submitted under that version with that figure. */
  private static void checkInForce(Report report, Map<Integer, Long> submitted) {
    if (report.acceptedVersion != null) {
      assertEquals(submitted.get(report.acceptedVersion), report.acceptedIntake);
      assertTrue(report.acceptedVersion <= report.reportVersion);
    }
    assertEquals(submitted.size(), report.reportVersion);
  }

  private static void checkLateness(Report report) {
    boolean first = report.firstSubmittedAt != null;
    assertEquals(first && DEADLINE.isMissedAt(report.firstSubmittedAt), report.receivedLate);
    assertEquals(first ? DEADLINE.daysLate(report.firstSubmittedAt) : 0, report.daysLate);
    assertEquals(first, report.reportVersion > 0);
  }

  private static boolean tryOut(Report report, Step step, ReportContent content, Instant now) {
    try {
      switch (step) {
        case EDIT -> report.edit(content, SOMEONE, now);
        case SUBMIT -> report.submit(DEADLINE, List.of(), SOMEONE, now);
        case RETURN ->
            report.giveBack(new ReturnReasons(List.of("X"), "tổng sai rồi"), SOMEONE, now);
        case ACCEPT -> report.accept(SOMEONE, now);
        case REVISE -> report.openRevision(SOMEONE, now);
      }
      return true;
    } catch (Problem refused) {
      assertEquals("ILLEGAL_TRANSITION", refused.type().name());
      assertEquals(report.status.transitions(), refused.members().get("allowed"));
      return false;
    }
  }

  private static Report draft(long intake) {
    ReportKey key =
        new ReportKey(
            UUID.randomUUID(),
            Period.parse("2026-M04"),
            "ENR_MONTHLY",
            new AreaRef(UUID.randomUUID(), "25"),
            false);
    return new Report(key, DEADLINE, content(intake), SOMEONE, START);
  }

  private static ReportContent content(long intake) {
    ReportLine line =
        new ReportLine(
            "6520201",
            TrainingLevel.CAO_DANG,
            EntryBackground.THPT,
            StudyMode.CHINH_QUY,
            null,
            0,
            0,
            intake,
            0,
            0,
            0,
            0,
            0,
            intake,
            0);
    return new ReportContent(null, null, null, List.of(line), false, null, null);
  }
}
