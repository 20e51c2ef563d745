package vn.labourmarket.occupations.territory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.drafts.Cause;
import vn.labourmarket.occupations.imports.ImportKind.Task;
import vn.labourmarket.occupations.imports.ImportTarget;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.targets.TargetService;
import vn.labourmarket.occupations.territory.Territory.Structure;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.platform.outbox.Outbox;

/** Stores what files changed, and tells the other services; the outbox holds few in memory. */
@ApplicationScoped
class TerritoryService {
  private final TerritoryStore store;
  private final RemovalStore removals;
  private final SuccessionStore successions;
  private final TerritoryHistory history;
  private final TargetService targets;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Statements statements;
  private final Clock clock;

  TerritoryService(
      TerritoryStore store,
      RemovalStore removals,
      SuccessionStore successions,
      TerritoryHistory history,
      TargetService targets,
      Outbox outbox,
      AuditTrail trail,
      Statements statements,
      Clock clock) {
    this.store = store;
    this.removals = removals;
    this.successions = successions;
    this.history = history;
    this.targets = targets;
    this.outbox = outbox;
    this.trail = trail;
    this.statements = statements;
    this.clock = clock;
  }

  /** All there is. */
  record State(
      Territory territory,
      List<Structure> structure,
      List<Succession> successions,
      List<UUID> following) {}

  /**
   * Has a file judged. Who stores it keeps others from the territory; who only checks it sees all
   * that is asked meanwhile as of one moment, and keeps nobody waiting.
   */
  @Transactional(TxType.MANDATORY)
  void judge(Task task, Consumer<State> judgement) {
    if (task.dryRun()) {
      QuarkusTransaction.requiringNew()
          .timeout((int) task.limits().maxDuration().toSeconds())
          .run(
              () -> {
                statements.freeze();
                judgement.accept(all());
              });
    } else {
      store.lock();
      judgement.accept(all());
    }
  }

  private State all() {
    return new State(
        store.territory(), store.structure(), successions.all(), successions.following());
  }

  /** What files removed, as it was; the same may be sent again. */
  List<UnitContent> removed() {
    return history.removed();
  }

  @Transactional(TxType.MANDATORY)
  void storeUnits(List<Unit> changed, Task task) {
    history.addUnits(changed, task, clock.instant());
    store.store(changed.stream().filter(it -> !it.isRemoved()).toList(), clock.instant());
    remove(changed.stream().filter(Unit::isRemoved).map(it -> it.id).toList());
    tell(changed);
    endTargets(changed, new Cause(task.actor(), task.checker(), "imports/" + task.job()));
    successions.remember(ImportTarget.Kind.AREAS.name(), task.job());
  }

  /**
   * How many targets end with some areas, since they outlast them. Before they are stored, whoever
   * sets one meanwhile is waited for, and seen.
   */
  int targetsEnding(Collection<Unit> units, Task task) {
    Map<UUID, LocalDate> lastDays = lastDays(units);
    if (!lastDays.isEmpty() && !task.dryRun()) {
      targets.hold();
    }
    return targets.countOutlasting(lastDays);
  }

  /** Ends targets that outlast some areas, and tells how many. */
  @Transactional(TxType.MANDATORY)
  int endTargets(Collection<Unit> units, Cause by) {
    return targets.endWithAreas(lastDays(units), by);
  }

  static Map<UUID, LocalDate> lastDays(Collection<Unit> units) {
    Map<UUID, LocalDate> lastDays = new HashMap<>();
    units.stream()
        .filter(it -> it.validTo != null && !it.isRemoved() && it.level == AreaLevel.PROVINCE)
        .forEach(it -> lastDays.put(it.id, it.validTo));
    return lastDays;
  }

  private void remove(List<UUID> ids) {
    if (!ids.isEmpty()) {
      removals.remove(ids);
      ids.forEach(it -> trail.task("remove area", "/areas/" + it, 1L));
    }
  }

  /**
   * Those of some areas for which targets are set. Before they are removed, whoever sets one
   * meanwhile is waited for, and seen.
   */
  List<UUID> withTargets(List<UUID> ids, Task task) {
    if (ids.isEmpty()) {
      return ids;
    }
    if (!task.dryRun()) {
      removals.lock(ids);
    }
    return removals.withTargets(ids);
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

  @Transactional(TxType.MANDATORY)
  void storeFollowing(Set<UUID> districts) {
    successions.storeFollowing(districts);
  }

  ListedProvinces listed() {
    return new ListedProvinces(store.listedDays());
  }

  boolean isLast(ImportTarget.Kind kind, UUID job) {
    return successions.isLast(kind.name(), job);
  }
}
