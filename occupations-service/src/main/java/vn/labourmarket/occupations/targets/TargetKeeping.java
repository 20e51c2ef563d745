package vn.labourmarket.occupations.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.drafts.Keeping;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.outbox.Outbox;

/** How revisions of targets are made and told. */
record TargetKeeping(TargetRepository targets, Outbox outbox)
    implements Keeping<SetTarget, Target> {
  @Override
  public Target first(Waiting<SetTarget> draft, @Nullable UUID publisher, Instant now) {
    return Target.of(draft, publisher, now);
  }

  @Override
  public Target next(
      Target before, Waiting<SetTarget> draft, @Nullable UUID publisher, Instant now) {
    return before.next(draft, publisher, now);
  }

  @Override
  public Waiting<SetTarget> ending(Target row, LocalDate lastDay, Waiting<SetTarget> follower) {
    return follower.saying(row.content().until(lastDay), null);
  }

  @Override
  public void tell(Target row) {
    targets.persistAndFlush(row);
    outbox.add(new Event<>(EventType.TARGET_SET, row.id().toString(), row.version(), row.state()));
  }
}
