package vn.labourmarket.occupations.drafts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How revisions of a kind are made and told. */
public interface Keeping<C extends Dated, R extends Revision> {

  /**
   * The first revision of what a draft says.
   *
   * @param publisher null for what comes with the project
   */
  R first(Waiting<C> draft, @Nullable UUID publisher, Instant now);

  /**
   * The revision after another, as a draft says.
   *
   * @param publisher null for what nobody had to consent to
   */
  R next(R before, Waiting<C> draft, @Nullable UUID publisher, Instant now);

  /** What a row says, with a last day, by those who drafted what follows it. */
  Waiting<C> ending(R row, LocalDate lastDay, Waiting<C> follower);

  /** Stores a revision and tells the other services. */
  void tell(R row);
}
