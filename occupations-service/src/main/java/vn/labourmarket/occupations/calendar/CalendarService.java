package vn.labourmarket.occupations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import vn.labourmarket.occupations.drafts.Keeping;
import vn.labourmarket.occupations.drafts.Publisher;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

/** Reading the calendar, drafting and publishing its rows. */
@ApplicationScoped
public class CalendarService {
  private final ObligationRepository rows;
  private final DraftBook<SetObligation> drafts;
  private final Publisher<SetObligation, ReportingObligation> publisher;
  private final Outbox outbox;

  CalendarService(ObligationRepository rows, Drafts drafts, Outbox outbox) {
    this.rows = rows;
    this.drafts =
        drafts.of(
            DraftKind.REPORTING_OBLIGATION,
            SetObligation.class,
            CalendarProblem.OBLIGATION_NOT_FOUND);
    this.publisher = this.drafts.publisher(rows, new Rows(), CalendarProblem.OBLIGATION_OVERLAP);
    this.outbox = outbox;
  }

  Page<ObligationView> list(
      @Nullable String code, @Nullable LocalDate validAt, Instant knownBy, PageRequest page) {
    return Page.of(
        rows.page(code, validAt, knownBy, page),
        page,
        ReportingObligation::view,
        it -> Cursor.of(it.code, it.id()));
  }

  DueView due(String code, Period period, Instant knownBy) {
    List<ReportingObligation> known = rows.byCode(code, knownBy);
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

  ObligationView row(UUID id, Instant knownBy) {
    return rows.known(id, knownBy)
        .orElseThrow(CalendarProblem.OBLIGATION_NOT_FOUND::problem)
        .view();
  }

  Page<ObligationView> revisions(UUID id, PageRequest page) {
    return rows.revisions(
        id, page, ReportingObligation::view, CalendarProblem.OBLIGATION_NOT_FOUND);
  }

  Page<ObligationView> drafts(Caller caller, PageRequest page) {
    return drafts.page(caller, page, it -> rows.shown(it, ObligationView::of));
  }

  ObligationView draft(UUID id) {
    return rows.shown(drafts.require(id), ObligationView::of);
  }

  /** Whether there was nothing of the row before, and what waits now, else what holds. */
  record Outcome(boolean created, ObligationView view) {}

  /** Drafts one row; somebody else publishes it. */
  @Transactional
  Outcome set(SetObligation as, Caller caller, @Nullable String ifMatch) {
    check(as);
    Subject subject = as.subject();
    drafts.lock(subject.key());
    Optional<ReportingObligation> known = rows.same(subject.key(), as);
    Drafted<SetObligation> drafted =
        drafts.draft(
            subject,
            as,
            known.map(it -> it.known(as)),
            new Author(caller.clientId(), null),
            ifMatch);
    return new Outcome(
        drafted.created(),
        drafted
            .waiting()
            .map(it -> rows.shown(it, ObligationView::of))
            .orElseGet(() -> known.orElseThrow().view()));
  }

  /** Makes of a draft what holds, by somebody who wrote none of it. */
  @Transactional
  ObligationView publish(UUID id, Caller caller, @Nullable String ifMatch) {
    Waiting<SetObligation> held = drafts.held(id);
    drafts.consent(held, caller, ifMatch);
    return publisher.publish(held, caller).view();
  }

  @Transactional
  void discard(UUID id, Caller caller, @Nullable String ifMatch) {
    drafts.discard(drafts.held(id), caller, ifMatch);
  }

  /** Adds a row that comes with the project; what is there, or waits, stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void load(SetObligation as, UUID actor) {
    check(as);
    publisher.load(as.subject(), as, actor);
  }

  private static void check(SetObligation as) {
    List<Violation> violations = as.violations();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
  }

  private class Rows implements Keeping<SetObligation, ReportingObligation> {
    @Override
    public ReportingObligation first(
        Waiting<SetObligation> draft, @Nullable UUID publisher, Instant now) {
      return ReportingObligation.of(draft, publisher, now);
    }

    @Override
    public ReportingObligation next(
        ReportingObligation before,
        Waiting<SetObligation> draft,
        @Nullable UUID publisher,
        Instant now) {
      return before.next(draft, publisher, now);
    }

    @Override
    public Waiting<SetObligation> ending(
        ReportingObligation row, LocalDate lastDay, Waiting<SetObligation> follower) {
      return follower.saying(row.content().until(lastDay), null);
    }

    @Override
    public void tell(ReportingObligation row) {
      rows.persistAndFlush(row);
      outbox.add(
          new Event<>(EventType.REPORTING_OBLIGATION_SET, row.key(), row.version(), row.state()));
    }
  }
}
