package vn.labourmarket.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The inboxes of a service. */
@ConfigMapping(prefix = "labourmarket.inbox")
interface InboxConfig {
  /**
   * Most records in one transaction. More make a rebuild faster, until the memory of a batch or the
   * length of its transaction hurts.
   */
  @WithDefault("500")
  int batchSize();
}
