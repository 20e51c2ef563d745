package vn.labourmarket.occupations.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.ProblemType;

/**
 * Makes of drafts what holds, inside the transaction of whoever asks: what was open-ended before
 * ends on the day before, so that there is neither a gap nor a day with two answers.
 */
public final class Publisher<C extends Dated, R extends Revision> {
  private final DraftBook<C> drafts;
  private final Revisions<R> rows;
  private final Keeping<C, R> keeping;
  private final ProblemType overlap;
  private final Clock clock;

  Publisher(
      DraftBook<C> drafts,
      Revisions<R> rows,
      Keeping<C, R> keeping,
      ProblemType overlap,
      Clock clock) {
    this.drafts = drafts;
    this.rows = rows;
    this.keeping = keeping;
    this.overlap = overlap;
    this.clock = clock;
  }

  /** Publishes a draft to which somebody has consented. */
  public R publish(Waiting<C> consented, Caller by) {
    return renewing(consented, () -> put(consented, by));
  }

  /**
   * Adds what comes with the project, by nobody's consent: what is there, or waits, stays as it is.
   */
  public void load(Subject of, C as, UUID actor) {
    drafts.lock(of.key());
    if (rows.isFree(of.key(), as) && !drafts.isDrafted(of.key())) {
      Waiting<C> loaded = drafts.loaded(of, as, actor);
      renewing(
          loaded,
          () -> {
            R made = keeping.first(loaded, null, clock.instant());
            keeping.tell(made);
            return made;
          });
    }
  }

  /**
   * Has a row say something else that nobody drafted. Drafts of it, and those that would do
   * something else now, are to be seen again.
   */
  public void change(R row, C as, Cause by) {
    Instant now = clock.instant();
    Waiting<C> said =
        new Waiting<>(
            row.id(),
            row.subject().key(),
            row.subject().area(),
            as,
            List.of(by.author()),
            null,
            row.version(),
            by.author(),
            now,
            by.author(),
            now);
    renewing(
        said,
        () -> {
          R changed = keeping.next(row, said, by.consenter(), now);
          rows.flush();
          keeping.tell(changed);
          drafts.changed(changed, by.reason(), by.author());
          return changed;
        });
  }

  /** Has whoever saw a draft see it again, when its publication would do something else now. */
  private R renewing(Waiting<C> of, Supplier<R> change) {
    List<Waiting<C>> others = drafts.ofSameLine(of);
    Map<UUID, Effect> before = rows.effects(others);
    R made = change.get();
    Map<UUID, Effect> after = rows.effects(others);
    others.stream()
        .map(Waiting::id)
        .filter(it -> !Objects.equals(after.get(it), before.get(it)))
        .forEach(drafts::lookAgain);
    return made;
  }

  private R put(Waiting<C> consented, Caller by) {
    Neighbours<R> beside =
        Neighbours.of(
            rows.named(Set.of(Subject.name(consented.key()))),
            consented.key(),
            consented.content());
    beside.requireRoom(overlap);
    Instant now = clock.instant();
    R made =
        beside
            .same()
            .map(it -> keeping.next(it, consented, by.clientId(), now))
            .orElseGet(() -> keeping.first(consented, by.clientId(), now));
    Optional<R> ended =
        beside
            .predecessor()
            .map(
                it ->
                    keeping.next(
                        it, keeping.ending(it, beside.dayBefore(), consented), by.clientId(), now));
    rows.flush();
    // First what begins: who takes both in this order finds the later row, and misses no day.
    keeping.tell(made);
    ended.ifPresent(
        it -> {
          keeping.tell(it);
          drafts.changed(it, consented.key(), by.clientId());
        });
    return made;
  }
}
