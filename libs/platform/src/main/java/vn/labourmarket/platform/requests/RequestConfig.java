package vn.labourmarket.platform.requests;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of requests. */
@ConfigMapping(prefix = "labourmarket.requests")
public interface RequestConfig {
  /** Largest body outside imports; larger ones answer 413. */
  @WithDefault("1M")
  MemorySize maxBody();
}
