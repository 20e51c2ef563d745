package vn.labourmarket.occupations.coding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of automatic coding. */
@ConfigMapping(prefix = "labourmarket.coding")
interface CodingConfig {
  /** Whether a service without any model learns one by itself. */
  @WithDefault("true")
  boolean learnFirst();

  /** How long after its start it begins with that: the others need the processor to start, too. */
  @WithDefault("30S")
  Duration learnFirstAfter();

  /** Longest time for one model; after it the job is tried anew. */
  @WithDefault("30M")
  Duration maxDuration();

  /** Models of one classification whose answers can still be had; older ones are listed only. */
  @WithDefault("3")
  int keptModels();
}
