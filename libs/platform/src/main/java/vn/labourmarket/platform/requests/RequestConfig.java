package vn.labourmarket.platform.requests;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of requests. */
@ConfigMapping(prefix = "labourmarket.requests")
public interface RequestConfig {
  /** Largest body outside imports; larger ones answer 413. */
  @WithDefault("1M")
  MemorySize maxBody();

  /**
   * Largest body of an import. Less than {@code quarkus.http.limits.max-body-size}, beyond which
   * the framework hangs up without a word.
   */
  @WithDefault("64M")
  MemorySize maxImport();

  /** Longest address that is read, in characters; longer ones answer 414. */
  @WithDefault("8192")
  int maxUri();

  /** Most bytes of all header fields together, one for each character; more answer 431. */
  @WithDefault("16K")
  MemorySize maxHeaders();

  /** Time from a request's first byte to the end of its header fields, TLS handshake included. */
  @WithDefault("15S")
  Duration headTime();

  /**
   * Time for an ordinary body to arrive as a whole, and for what comes of any body after its
   * answer; then the connection is closed.
   */
  @WithDefault("30S")
  Duration bodyTime();

  /** The same for imports. */
  @WithDefault("10M")
  Duration importTime();

  /**
   * Time from a request's head until its answer is written as a whole; then the connection is
   * closed. What the reader has not fetched by then, the server's idle timeout bounds.
   */
  @WithDefault("15M")
  Duration answerTime();
}
