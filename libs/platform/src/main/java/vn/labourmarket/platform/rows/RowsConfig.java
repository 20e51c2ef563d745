package vn.labourmarket.platform.rows;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the database is told of each connection's work. */
@ConfigMapping(prefix = "labourmarket.rows")
interface RowsConfig {
  /**
   * Whether connections are told whose work is done on them: for a service whose tables have
   * row-level security. Where it has and this is false, nobody sees a row.
   */
  @WithDefault("false")
  boolean scoped();
}
