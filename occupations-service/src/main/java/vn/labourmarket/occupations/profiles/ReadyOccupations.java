package vn.labourmarket.occupations.profiles;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.Drafts;
import vn.labourmarket.occupations.memory.MemoryLease;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * What readers and editors see of an occupation, from memory while the lease allows it. All else
 * (what was not asked for since the last change, and revisions by their number) a worker reads.
 */
@ApplicationScoped
class ReadyOccupations {
  /** Every code of the lists that profiles are written for, for readers and for editors. */
  private static final int MOST_KEPT = 4_000;

  private final OccupationReader reader;
  private final MemoryLease lease;
  private final Clock clock;
  private volatile Kept kept = new Kept(-1, LocalDate.MIN, Map.of());

  ReadyOccupations(OccupationReader reader, MemoryLease lease, Clock clock) {
    this.reader = reader;
    this.lease = lease;
    this.clock = clock;
  }

  /**
   * Answers of one state of the catalogue.
   *
   * @param day which version of a list is in force depends on it
   */
  private record Kept(long state, LocalDate day, Map<Asked, OccupationView> views) {}

  /** All that answers differ by. */
  private record Asked(String code, boolean drafts) {}

  /** As {@link OccupationReader#occupation}; from memory it is there at once. */
  Uni<OccupationView> occupation(String code, @Nullable String version, Caller caller) {
    OptionalLong state = lease.state();
    if (state.isEmpty() || version != null) {
      return worker(() -> reader.occupation(code, version, caller));
    }
    Map<Asked, OccupationView> views = views(state.getAsLong());
    Asked asked = new Asked(code, Drafts.visibleTo(caller));
    OccupationView known = views.get(asked);
    return known == null ? worker(() -> read(asked, caller, views)) : Uni.createFrom().item(known);
  }

  private Map<Asked, OccupationView> views(long state) {
    LocalDate today = VietnamTime.today(clock);
    Kept now = kept;
    if (now.state() != state || !now.day().equals(today)) {
      // Two that do this at once lose some answers, which are read again.
      now = new Kept(state, today, new ConcurrentHashMap<>());
      kept = now;
    }
    return now.views();
  }

  private OccupationView read(Asked asked, Caller caller, Map<Asked, OccupationView> views) {
    OccupationView view = reader.occupation(asked.code(), null, caller);
    if (views.size() < MOST_KEPT) {
      views.put(asked, view);
    }
    return view;
  }

  private static Uni<OccupationView> worker(Supplier<OccupationView> reading) {
    return Uni.createFrom().item(reading).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
