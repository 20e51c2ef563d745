package vn.labourmarket.occupations.territory;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.occupations.drafts.Cause;
import vn.labourmarket.occupations.targets.TargetService;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * What the day brings that files announced: areas are told of again on the day on which a name of
 * theirs takes effect, since copies elsewhere keep the name of the day on which they were told; and
 * provinces that begin, end or are renamed make a new list. And what an earlier release left as it
 * was: targets that outlast their provinces end with them.
 */
@ApplicationScoped
class TerritoryDayService {
  /** Nobody: whoever decided it did so before. */
  private static final UUID CALENDAR = new UUID(0, 0);

  private final TerritoryStore store;
  private final TerritoryService service;
  private final ProvinceListService lists;
  private final TargetService targets;
  private final Clock clock;

  TerritoryDayService(
      TerritoryStore store,
      TerritoryService service,
      ProvinceListService lists,
      TargetService targets,
      Clock clock) {
    this.store = store;
    this.service = service;
    this.lists = lists;
    this.targets = targets;
    this.clock = clock;
  }

  /** Not before everything that comes with the project is there. */
  @Scheduled(
      every = "10m",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    take("names of areas not told", () -> tell(VietnamTime.today(clock)));
    take("targets not ended with their areas", this::end);
    take("list of provinces not published", this::list);
  }

  /** What fails keeps nothing else from its turn. */
  private static void take(String left, Runnable task) {
    try {
      QuarkusTransaction.requiringNew().run(task);
    } catch (RuntimeException failed) {
      Log.errorf(failed, "%s, tried again later", left);
    }
  }

  private void tell(LocalDate today) {
    if (!store.anyRenamed(today)) {
      return;
    }
    store.lock();
    List<Unit> renamed = store.renamed(today);
    service.tell(renamed);
    Log.infof("areas told of by their new names: count=%d", renamed.size());
  }

  private void end() {
    if (targets.countOutlasting(TerritoryService.lastDays(store.provinces())) == 0) {
      return;
    }
    store.lock();
    targets.hold();
    Log.infof(
        "targets ended with their areas: count=%d",
        service.endTargets(store.provinces(), new Cause(CALENDAR, null, "areas")));
  }

  private void list() {
    if (lists.due(store.provinces()).isEmpty()) {
      return;
    }
    store.lock();
    for (ProvinceList.Due due : lists.publish(lists.due(store.provinces()), CALENDAR)) {
      Log.infof("list of provinces published: version=%s", due.version());
    }
  }
}
