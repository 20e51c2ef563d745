package vn.labourmarket.platform.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the clock. */
@ConfigMapping(prefix = "labourmarket.clock")
public interface TimeConfig {
  /**
   * A file that holds the instant to tell instead of the real one, for rehearsals and tests; it may
   * be rewritten while the service runs. Never set it in earnest: lateness is judged by this clock.
   */
  Optional<Path> file();
}
