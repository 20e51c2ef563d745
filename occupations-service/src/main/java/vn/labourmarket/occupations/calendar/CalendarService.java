package vn.labourmarket.occupations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.drafts.Author;
import vn.labourmarket.occupations.drafts.DraftBook;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.drafts.Drafted;
import vn.labourmarket.occupations.drafts.Drafts;
import vn.labourmarket.occupations.drafts.Revision;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

/** Reading the calendar, drafting and publishing its rows. */
@ApplicationScoped
public class CalendarService {
  private final ObligationRepository rows;
  private final DraftBook<SetObligation> drafts;
  private final Outbox outbox;
  private final Clock clock;

  CalendarService(ObligationRepository rows, Drafts drafts, Outbox outbox, Clock clock) {
    this.rows = rows;
    this.drafts =
        drafts.of(
            DraftKind.REPORTING_OBLIGATION,
            SetObligation.class,
            CalendarProblem.OBLIGATION_NOT_FOUND);
    this.outbox = outbox;
    this.clock = clock;
  }

  Page<ObligationView> list(
      @Nullable String code, @Nullable LocalDate validAt, Instant knownBy, PageRequest page) {
    return Page.of(
        rows.page(code, validAt, knownBy, page),
        page,
        ReportingObligation::view,
        it -> Cursor.of(it.code, it.id()));
  }

  DueView due(String code, Period period) {
    List<ReportingObligation> known = rows.byCode(code);
    if (known.isEmpty()) {
      throw CalendarProblem.OBLIGATION_NOT_FOUND.problem();
    }
    ReportingObligation obligation =
        known.stream()
            .filter(it -> it.covers(period))
            .findFirst()
            .orElseThrow(CalendarProblem.NO_OBLIGATION_IN_PERIOD::problem);
    if (obligation.dueRule == DueRule.Kind.CAMPAIGN) {
      throw CalendarProblem.DUE_BY_CAMPAIGN.problem();
    }
    return DueView.of(obligation, period);
  }

  ObligationView row(UUID id) {
    return rows.current(id).orElseThrow(CalendarProblem.OBLIGATION_NOT_FOUND::problem).view();
  }

  Page<ObligationView> revisions(UUID id, PageRequest page) {
    return rows.revisions(
        id, page, ReportingObligation::view, CalendarProblem.OBLIGATION_NOT_FOUND);
  }

  Page<ObligationView> drafts(Caller caller, PageRequest page) {
    return drafts.page(caller, page, ObligationView::of);
  }

  ObligationView draft(UUID id) {
    return ObligationView.of(drafts.require(id));
  }

  /** Whether there was nothing of the row before, and what waits now, else what holds. */
  record Outcome(boolean created, ObligationView view) {}

  /** Drafts one row; somebody else publishes it. */
  @Transactional
  Outcome set(SetObligation as, Caller caller, @Nullable String ifMatch) {
    requireScope(caller);
    check(as);
    Subject subject = as.subject();
    drafts.lock(subject.key());
    Optional<ReportingObligation> known = find(as);
    Drafted<SetObligation> drafted =
        drafts.draft(
            subject,
            as,
            known.map(it -> it.known(as)),
            new Author(caller.clientId(), null),
            ifMatch);
    return new Outcome(
        drafted.created(),
        drafted.waiting().map(ObligationView::of).orElseGet(() -> known.orElseThrow().view()));
  }

  /** Makes of a draft what holds, by somebody who wrote none of it. */
  @Transactional
  ObligationView publish(UUID id, Caller caller, @Nullable String ifMatch) {
    requireScope(caller);
    Waiting<SetObligation> held = drafts.held(id);
    drafts.consent(held, caller, ifMatch);
    Optional<ReportingObligation> known = find(held.content());
    ReportingObligation now =
        known
            .map(it -> it.next(held, caller.clientId(), clock.instant()))
            .orElseGet(() -> ReportingObligation.of(held, caller.clientId(), clock.instant()));
    rows.flush();
    tell(now);
    return now.view();
  }

  @Transactional
  void discard(UUID id, Caller caller, @Nullable String ifMatch) {
    requireScope(caller);
    drafts.discard(drafts.held(id), caller, ifMatch);
  }

  /** Adds a row that comes with the project; one that is there already stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void load(SetObligation as, UUID actor) {
    check(as);
    drafts.lock(as.subject().key());
    if (find(as).isEmpty()) {
      Waiting<SetObligation> loaded = drafts.loaded(as.subject(), as, actor);
      tell(ReportingObligation.of(loaded, null, clock.instant()));
    }
  }

  /** The calendar is the whole country's. */
  private static void requireScope(Caller caller) {
    if (!caller.everywhere()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Chế độ báo cáo áp dụng cho cả nước, ngoài địa bàn của bạn.",
          "The reporting calendar is the whole country's, which is outside your area.");
    }
  }

  private static void check(SetObligation as) {
    List<Violation> violations = as.violations();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
  }

  private Optional<ReportingObligation> find(SetObligation as) {
    return Revision.find(rows.editions(as), as, CalendarProblem.OBLIGATION_OVERLAP);
  }

  private void tell(ReportingObligation row) {
    rows.persistAndFlush(row);
    outbox.add(
        new Event<>(EventType.REPORTING_OBLIGATION_SET, row.key(), row.version(), row.state()));
  }
}
