package vn.labourmarket.enrollment.periods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Reach;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.reference.Areas;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.enrollment.PeriodLockState;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.Period;

/** Locks and unlocks periods. */
@ApplicationScoped
class PeriodLockService {
  private final PeriodLockRepository locks;
  private final Areas areas;
  private final Reach reach;
  private final Outbox outbox;
  private final Clock clock;

  PeriodLockService(
      PeriodLockRepository locks, Areas areas, Reach reach, Outbox outbox, Clock clock) {
    this.locks = locks;
    this.areas = areas;
    this.reach = reach;
    this.outbox = outbox;
    this.clock = clock;
  }

  PeriodLockView read(Period period, @Nullable String area) {
    AreaRef at = area(period, area);
    reach.actingIn(at.id());
    return view(at, period);
  }

  @Transactional
  PeriodLockView lock(Period period, @Nullable String area) {
    AreaRef at = area(period, area);
    Caller by = reach.actingIn(at.id());
    locks.waitForWriters(at);
    PeriodLockRepository.Stored now = locks.find(at, period);
    if (now.locked()) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Kỳ này đã khoá.", "The period is locked already.")
          .with("allowed", List.of("unlock"));
    }
    store(at, period, true, now.version() + 1, by);
    return view(at, period);
  }

  @Transactional
  void unlock(Period period, @Nullable String area, ExpectedVersion expected) {
    AreaRef at = area(period, area);
    Caller by = reach.actingIn(at.id());
    locks.waitForWriters(at);
    PeriodLockRepository.Stored now = locks.find(at, period);
    expected.check(now.version());
    if (!now.locked()) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Kỳ này không khoá.", "The period is not locked.")
          .with("allowed", List.of("lock"));
    }
    store(at, period, false, now.version() + 1, by);
  }

  private PeriodLockView view(AreaRef area, Period period) {
    PeriodLockRepository.Stored now = locks.find(area, period);
    return new PeriodLockView(
        area.id(),
        area.code(),
        period.toString(),
        now.locked(),
        now.version(),
        locks.holding(area.id(), period).stream().map(it -> shown(it.lock())).toList());
  }

  /** Who locked a related area is for that area's authority. */
  private HoldingLock shown(HoldingLock lock) {
    return reach.actsIn(lock.areaId()) ? lock : lock.withoutClient();
  }

  private void store(AreaRef area, Period period, boolean locked, long version, Caller by) {
    locks.store(area, period, locked, version, by.clientId(), clock.instant());
    outbox.add(event(area, period, locked, version));
  }

  static Event<PeriodLockState> event(AreaRef area, Period period, boolean locked, long version) {
    return new Event<>(
        locked ? EventType.PERIOD_LOCKED : EventType.PERIOD_UNLOCKED,
        area.id() + "/" + period,
        version,
        new PeriodLockState(area.id(), period.toString(), locked));
  }

  /** The area that was in force in the period, since reports of the period carry that one. */
  private AreaRef area(Period period, @Nullable String area) {
    if (area == null) {
      throw Parameters.invalid("area");
    }
    return areas.inForce(areas.named(area, period.lastDay()), period.lastDay());
  }
}
