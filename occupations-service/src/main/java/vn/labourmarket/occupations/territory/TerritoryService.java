package vn.labourmarket.occupations.territory;

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
import vn.labourmarket.occupations.territory.Territory.Structure;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.outbox.Outbox;

/** Stores what files changed, and tells the other services; the outbox holds few in memory. */
@ApplicationScoped
class TerritoryService {
  private final TerritoryStore store;
  private final SuccessionStore successions;
  private final TerritoryHistory history;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Clock clock;

  TerritoryService(
      TerritoryStore store,
      SuccessionStore successions,
      TerritoryHistory history,
      Outbox outbox,
      AuditTrail trail,
      Clock clock) {
    this.store = store;
    this.successions = successions;
    this.history = history;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** All there is, which nobody else changes before the transaction ends. */
  record State(Territory territory, List<Structure> structure, List<Succession> successions) {}

  @Transactional(TxType.MANDATORY)
  State state() {
    store.lock();
    return new State(store.territory(), store.structure(), successions.all());
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

  List<UUID> withTargets(List<UUID> ids) {
    return ids.isEmpty() ? ids : store.withTargets(ids);
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
