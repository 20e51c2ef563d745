package vn.labourmarket.occupations.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "labourmarket.imports")
public interface ImportConfig {
  /** Largest file; a larger one is answered with 413. */
  @WithDefault("64M")
  MemorySize maxFile();

  /** What a workbook may unpack to. More lets a small file exhaust the memory. */
  @WithDefault("128M")
  MemorySize maxUnpacked();

  /** Rows of one file. No list of the field is longer; more memory is held per row. */
  @WithDefault("200000")
  int maxRows();

  /** Errors and warnings that a job keeps; further ones are only counted. */
  @WithDefault("10000")
  int maxFindings();

  /** Longest transaction of an import; after it the job is tried anew. */
  @WithDefault("10M")
  Duration maxDuration();

  /** How long somebody else's dry run lets a file change the territory, or a source of titles. */
  @WithDefault("30d")
  Duration checkHolds();

  /**
   * Share of the titles of a source that one person may remove or change by a file. More, or any
   * official title, needs somebody else's dry run of the file.
   */
  @WithDefault("0.1")
  double aloneShare();
}
