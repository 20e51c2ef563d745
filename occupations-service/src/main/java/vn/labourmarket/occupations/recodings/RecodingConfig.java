package vn.labourmarket.occupations.recodings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the jobs that code history again. */
@ConfigMapping(prefix = "labourmarket.recodings")
interface RecodingConfig {
  /**
   * Longest time for one job; after it the job is tried anew. A million titles take some ten
   * minutes.
   */
  @WithDefault("1H")
  Duration maxDuration();
}
