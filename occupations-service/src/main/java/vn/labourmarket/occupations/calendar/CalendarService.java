package vn.labourmarket.occupations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

/** Reading and setting the calendar. */
@ApplicationScoped
public class CalendarService {
  private final ObligationRepository obligations;
  private final Outbox outbox;
  private final Clock clock;

  CalendarService(ObligationRepository obligations, Outbox outbox, Clock clock) {
    this.obligations = obligations;
    this.outbox = outbox;
    this.clock = clock;
  }

  Page<ObligationView> list(@Nullable String code, @Nullable LocalDate validAt, PageRequest page) {
    return Page.of(
        obligations.page(code, validAt, page),
        page,
        ObligationView::of,
        it -> Cursor.of(it.code, it.id));
  }

  DueView due(String code, Period period) {
    List<ReportingObligation> known = obligations.byCode(code);
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

  /** Whether a row was new, and the row as it is now. */
  record Outcome(boolean created, ObligationView view) {}

  /**
   * Sets one row. Repeating a command changes nothing and needs no tag, so that a lost answer can
   * be asked for again.
   */
  @Transactional
  Outcome set(SetObligation as, UUID actor, @Nullable String ifMatch) {
    List<ReportingObligation> rows = check(as);
    Optional<ReportingObligation> known = find(rows, as);
    if (known.isEmpty()) {
      if (ifMatch != null) {
        throw PlatformProblem.VERSION_CONFLICT.problem();
      }
      return new Outcome(true, ObligationView.of(create(as, actor)));
    }
    ReportingObligation row = known.get();
    if (ifMatch == null && row.says(as)) {
      return new Outcome(false, ObligationView.of(row));
    }
    ExpectedVersion.required(ifMatch).check(row.version);
    row.set(as, actor, clock.instant());
    tell(row);
    return new Outcome(false, ObligationView.of(row));
  }

  /** Adds a row that comes with the project; one that is there already stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void load(SetObligation as, UUID actor) {
    if (find(check(as), as).isEmpty()) {
      create(as, actor);
    }
  }

  private List<ReportingObligation> check(SetObligation as) {
    List<Violation> violations = as.violations();
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    List<ReportingObligation> rows = obligations.forChange(as.code(), as.cadence());
    for (ReportingObligation row : rows) {
      if (!row.validFrom.equals(as.validFrom()) && overlaps(row, as)) {
        throw CalendarProblem.OBLIGATION_OVERLAP
            .because(
                "Đã có quy định có hiệu lực từ %s; hãy đặt ngày kết thúc trước."
                    .formatted(row.validFrom),
                "One is in force from %s; end it first.".formatted(row.validFrom))
            .with("overlaps", row.id);
      }
    }
    return rows;
  }

  private static boolean overlaps(ReportingObligation row, SetObligation as) {
    return (row.validTo == null || !row.validTo.isBefore(as.validFrom()))
        && (as.validTo() == null || !as.validTo().isBefore(row.validFrom));
  }

  private static Optional<ReportingObligation> find(
      List<ReportingObligation> rows, SetObligation as) {
    return rows.stream().filter(it -> it.validFrom.equals(as.validFrom())).findFirst();
  }

  private ReportingObligation create(SetObligation as, UUID actor) {
    ReportingObligation row = ReportingObligation.of(as, actor, clock.instant());
    obligations.persist(row);
    tell(row);
    return row;
  }

  private void tell(ReportingObligation row) {
    obligations.flush();
    outbox.add(
        new Event<>(EventType.REPORTING_OBLIGATION_SET, row.key(), row.version, row.state()));
  }
}
