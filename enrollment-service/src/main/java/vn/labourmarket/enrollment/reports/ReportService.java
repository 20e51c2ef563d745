package vn.labourmarket.enrollment.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Reach;
import vn.labourmarket.enrollment.reference.Areas;
import vn.labourmarket.enrollment.reference.Deadline;
import vn.labourmarket.enrollment.submissions.Finding;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.enrollment.submissions.ReturnSubmission;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.enrollment.submissions.Transitions;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.requests.Links;
import vn.labourmarket.platform.time.Period;

/** Drafts, submits, reviews and revises reports. */
@ApplicationScoped
class ReportService {
  private final ReportRepository reports;
  private final ReportHistory history;
  private final ReportKeys keys;
  private final Areas areas;
  private final Reach reach;
  private final Outbox outbox;
  private final Clock clock;

  ReportService(
      ReportRepository reports,
      ReportHistory history,
      ReportKeys keys,
      Areas areas,
      Reach reach,
      Outbox outbox,
      Clock clock) {
    this.reports = reports;
    this.history = history;
    this.keys = keys;
    this.areas = areas;
    this.reach = reach;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  ReportFile draft(DraftReport command) {
    Caller by = reach.speakingFor(command.institution());
    command.content().requireNoPersonalData();
    ReportKey key = keys.of(command);
    ReportFacts facts = reports.factsToWrite(key);
    reports.idOf(key).ifPresent(ReportService::refuse);
    Deadline deadline = facts.requiredDueRule().of(key.period());
    Report made = new Report(key, deadline, command.content(), by, clock.instant());
    Uniqueness.guard(
        () -> reports.persistAndFlush(made), () -> reports.idOf(key).map(ReportService::exists));
    history.changed(made, null);
    return reports.file(made, facts);
  }

  @Transactional
  ReportFile edit(UUID id, ExpectedVersion expected, EditReport command) {
    ReportFile file = owned(id, expected);
    Report report = file.toWrite();
    if (!command.isOf(report)) {
      throw SubmissionProblem.IDENTITY_FIXED.problem();
    }
    command.content().requireNoPersonalData();
    report.edit(command.content(), reach.speakingFor(report.institutionId), clock.instant());
    reports.flush();
    return file;
  }

  @Transactional
  ReportFile submit(UUID id, ExpectedVersion expected) {
    ReportFile file = owned(id, expected);
    Report report = file.toWrite();
    ReportStatus from = report.status;
    Transitions.require("submission", from, from.transitions());
    Instant now = clock.instant();
    Deadline deadline = file.facts().requiredDueRule().of(Period.parse(report.period));
    List<Finding> warnings = Finding.acceptable(file.violations(), report.content.notes());
    report.submit(deadline, warnings, reach.speakingFor(report.institutionId), now);
    reports.flush();
    history.submitted(report, from);
    outbox.add(ReportEvents.of(EventType.REPORT_SUBMITTED, report));
    return file;
  }

  @Transactional
  ReportFile giveBack(UUID id, ExpectedVersion expected, @Nullable ReturnSubmission body) {
    ReportFile file = one(id);
    Report report = file.report();
    Caller by = reach.reviewing(report.areaId, report.submittedBy);
    expected.check(report.version);
    ReturnReasons why = ReturnSubmission.required(body);
    file.toWrite().giveBack(why, by, clock.instant());
    reports.flush();
    history.returned(report, why);
    outbox.add(ReportEvents.of(EventType.REPORT_RETURNED, report));
    return file;
  }

  @Transactional
  ReportFile accept(UUID id, ExpectedVersion expected) {
    ReportFile file = one(id);
    Report report = file.report();
    Caller by = reach.reviewing(report.areaId, report.submittedBy);
    expected.check(report.version);
    Long replaced = file.toWrite().accept(by, clock.instant());
    reports.flush();
    history.accepted(report);
    EventType type = replaced == null ? EventType.REPORT_ACCEPTED : EventType.REPORT_REVISED;
    outbox.add(ReportEvents.of(type, report, replaced));
    return file;
  }

  @Transactional
  ReportFile openRevision(UUID id, ExpectedVersion expected) {
    ReportFile file = one(id);
    Report report = file.report();
    Caller by = reach.actingIn(report.areaId);
    expected.check(report.version);
    file.toWrite().openRevision(by, clock.instant());
    reports.flush();
    history.changed(report, ReportStatus.ACCEPTED);
    outbox.add(ReportEvents.of(EventType.REPORT_REVISION_OPENED, report));
    return file;
  }

  ReportFile read(UUID id) {
    ReportFile file = one(id);
    reach.reading(file.report().institutionId, file.report().areaId);
    return file;
  }

  List<ReportVersion> versions(UUID id, PageRequest page) {
    read(id);
    return history.versions(id, page);
  }

  ReportVersion version(UUID id, int number) {
    read(id);
    return history.version(id, number).orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  List<Report> list(ReportFilter filter, PageRequest page) {
    Narrowing narrowing =
        reach
            .visible("institutionId")
            .and("institutionId = :institution", "institution", filter.institution())
            .and("areaId in :areas", "areas", areas.filter(filter.area()))
            .and("period = :period", "period", filter.period())
            .and("obligation = :obligation", "obligation", filter.obligation())
            .and("status = :status", "status", filter.status());
    return reports.page(narrowing, page);
  }

  private ReportFile one(UUID id) {
    return reports.file(id).orElseThrow(() -> reach.unseen(reports.exists(id)));
  }

  private ReportFile owned(UUID id, ExpectedVersion expected) {
    ReportFile file = one(id);
    reach.speakingFor(file.report().institutionId);
    expected.check(file.report().version);
    return file;
  }

  private static void refuse(UUID first) {
    throw exists(first);
  }

  private static Problem exists(UUID first) {
    return ReportProblem.REPORT_EXISTS
        .problem()
        .with("link", Links.to(ReportResource.COLLECTION, first));
  }
}
