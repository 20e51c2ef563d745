package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.events.demand.VacancyState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;
import vn.labourmarket.platform.time.VietnamTime;

/** Keeps every version of every vacancy; all but drafts are shown, with their status. */
final class VacancyProjection implements EventHandler<VacancyState> {

  @Override
  public void apply(Connection transaction, ReceivedEvent<VacancyState> event) throws SQLException {
    applyAll(transaction, List.of(event));
  }

  @Override
  public boolean keepsHistory() {
    return true;
  }

  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<VacancyState>> events)
      throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (BatchInsert insert =
        new BatchInsert(
            transaction,
            """
            insert into vacancy_version (id, aggregate_version, employer_id, area_id, title,
              occupation, qualification, number, filled, pay_kind, pay_min, pay_max, contract_type,
              closes_on, status, industry_code, posted_at, posted_on, counted, decisive, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)) {
      for (ReceivedEvent<VacancyState> event : events) {
        VacancyState it = event.payload();
        ids.add(it.id());
        insert.all(it.id(), event.aggregateVersion(), it.employerId(), it.areaId(), it.title());
        insert.all(it.occupationCode(), it.qualification(), it.number(), it.filled());
        insert.all(it.payKind(), it.payMin(), it.payMax(), it.contractType(), it.closesOn());
        insert.all(it.status(), it.industryCode(), it.postedAt());
        insert.set(LocalDate.ofInstant(it.postedAt(), VietnamTime.ZONE));
        insert.all(isWanted(it), true, event.occurredAt()).add();
      }
      insert.execute();
    }
    VersionTable.VACANCY.refresh(transaction, ids);
  }

  /** What waits for its occupation is wanted already; what ended as a draft never was. */
  private static boolean isWanted(VacancyState vacancy) {
    return vacancy.published() || "PENDING_CODING".equals(vacancy.status());
  }
}
