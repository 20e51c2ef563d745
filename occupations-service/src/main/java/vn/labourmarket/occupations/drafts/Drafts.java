package vn.labourmarket.occupations.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.labourmarket.platform.problems.ProblemType;

/** Opens the drafts of each kind. */
@ApplicationScoped
public class Drafts {
  private final DraftRepository drafts;
  private final Clock clock;

  Drafts(DraftRepository drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * The drafts of a kind.
   *
   * @param content what they say
   * @param missing told where there is none
   */
  public <C extends Dated> DraftBook<C> of(DraftKind kind, Class<C> content, ProblemType missing) {
    return new DraftBook<>(kind, content, missing, drafts, clock);
  }
}
