package vn.labourmarket.occupations.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of codings that are kept. */
@ConfigMapping(prefix = "labourmarket.coding-history")
interface HistoryConfig {
  /**
   * How long a coding is kept that its client neither replaces nor removes; also where the client
   * is gone. Three years: a version of a list is followed by the next within that time or not asked
   * about any more.
   */
  @WithDefault("1096D")
  Duration keptFor();

  /** Codings kept for one client: a recoding of a million takes some ten minutes. */
  @WithDefault("1000000")
  @Min(1)
  int mostPerClient();
}
