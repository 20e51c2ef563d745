package vn.labourmarket.occupations.coding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of automatic coding. */
@ConfigMapping(prefix = "labourmarket.coding")
interface CodingConfig {
  /**
   * Whether the service learns models without being asked: the first one, one for each new version
   * and correction of a list that has models, and again when enough is new.
   */
  @WithDefault("true")
  boolean learnByItself();

  /** How long after its start it begins with that: the others need the processor to start, too. */
  @WithDefault("30S")
  Duration learnByItselfAfter();

  /**
   * Decisions after which a model is learned again. A hundred is about a day of a reviewer's work,
   * and the least that changes how often answers are right by more than chance does.
   */
  @WithDefault("100")
  @Min(1)
  int learnAgainDecisions();

  /** Titles brought or removed after which a model is learned again: a set, not a profile. */
  @WithDefault("500")
  @Min(1)
  int learnAgainTitles();

  /**
   * Shortest time from the end of one model to the next that is learned for more decisions or
   * titles, or because the last one failed; and from one wish for a model in place of one that
   * can't be read to the next. Learning takes minutes of a processor.
   */
  @WithDefault("1H")
  Duration learnAgainAfter();

  /** Longest time for one model; after it the job is tried anew. */
  @WithDefault("30M")
  Duration maxDuration();

  /** Models of one version that can still be asked by number; older ones are listed only. */
  @WithDefault("3")
  @Min(1)
  int keptModels();
}
