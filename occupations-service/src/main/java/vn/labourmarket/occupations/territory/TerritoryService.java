package vn.labourmarket.occupations.territory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.imports.ImportKind.Task;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.territory.Territory.Structure;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Stores what files changed, and tells the other services; the outbox holds few in memory. */
@ApplicationScoped
class TerritoryService {
  private final TerritoryStore store;
  private final SuccessionStore successions;
  private final TerritoryHistory history;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Statements statements;
  private final Clock clock;

  TerritoryService(
      TerritoryStore store,
      SuccessionStore successions,
      TerritoryHistory history,
      Outbox outbox,
      AuditTrail trail,
      Statements statements,
      Clock clock) {
    this.store = store;
    this.successions = successions;
    this.history = history;
    this.outbox = outbox;
    this.trail = trail;
    this.statements = statements;
    this.clock = clock;
  }

  /** All there is. */
  record State(Territory territory, List<Structure> structure, List<Succession> successions) {}

  /**
   * Who stores a file keeps others from it; who only checks one sees all as of one moment, and
   * keeps nobody waiting.
   */
  @Transactional(TxType.MANDATORY)
  State state(boolean dryRun) {
    if (dryRun) {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                statements.freeze();
                return all();
              });
    }
    store.lock();
    return all();
  }

  private State all() {
    return new State(store.territory(), store.structure(), successions.all());
  }

  /** What files removed, as it was; the same may be sent again. */
  List<UnitContent> removed() {
    return history.removed();
  }

  /** The territory is the whole country's. */
  static void requireScope(Caller caller) {
    if (!caller.everywhere()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Tệp đơn vị hành chính áp dụng cho cả nước, ngoài địa bàn của bạn.",
          "Files of areas hold for the whole country, which is outside your area.");
    }
  }

  @Transactional(TxType.MANDATORY)
  void storeUnits(List<Unit> changed, Task task) {
    history.addUnits(changed, task, clock.instant());
    store.store(changed.stream().filter(it -> !it.isRemoved()).toList(), clock.instant());
    remove(changed.stream().filter(Unit::isRemoved).map(it -> it.id).toList());
    tell(changed);
    successions.remember(ImportTarget.Kind.AREAS.name(), task.job());
  }

  private void remove(List<UUID> ids) {
    if (!ids.isEmpty()) {
      store.remove(ids);
      ids.forEach(it -> trail.task("remove area", "/areas/" + it, 1L));
    }
  }

  /** Whoever sets a target for one of them meanwhile is waited for, and seen. */
  List<UUID> withTargets(List<UUID> ids) {
    if (ids.isEmpty()) {
      return ids;
    }
    statements.run(
        "select 1 from area where id = any(?) for update",
        new Statements.Values("uuid", ids.toArray()));
    return store.withTargets(ids);
  }

  @Transactional(TxType.MANDATORY)
  void tell(List<Unit> units) {
    for (Unit unit : units) {
      outbox.add(
          new Event<>(EventType.AREA_CHANGED, unit.id.toString(), unit.version(), unit.state()));
    }
  }

  @Transactional(TxType.MANDATORY)
  void storeSuccessions(
      List<Succession> changed, List<Succession> before, SuccessionBases bases, Task task) {
    history.addSuccessions(changed, before, bases, task, clock.instant());
    successions.store(changed);
    for (Succession it : changed) {
      outbox.add(
          new Event<>(
              EventType.AREA_SUCCEEDED, it.fromId() + "/" + it.toId(), it.version(), it.state()));
    }
    successions.remember(ImportTarget.Kind.AREA_SUCCESSIONS.name(), task.job());
  }

  ListedProvinces listed() {
    return new ListedProvinces(store.listedDays());
  }

  boolean isLast(ImportTarget.Kind kind, UUID job) {
    return successions.isLast(kind.name(), job);
  }
}
