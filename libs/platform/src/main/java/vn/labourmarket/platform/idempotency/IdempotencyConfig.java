package vn.labourmarket.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of idempotency keys. */
@ConfigMapping(prefix = "labourmarket.idempotency")
public interface IdempotencyConfig {
  /** How long a key is remembered; a repetition after that has its effect again. */
  @WithDefault("24H")
  Duration retention();
}
