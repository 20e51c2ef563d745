package vn.labourmarket.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of requests. */
@ConfigMapping(prefix = "labourmarket.limits")
public interface LimitsConfig {
  /**
   * Requests a minute of one client, over all replicas. The whole minute's worth may come at once.
   */
  @WithDefault("12000")
  int clientPerMinute();

  /**
   * Requests a minute of all clients and users at one address (of IPv6: one /64), over all
   * replicas. Many may share one: an office behind one router, or everybody behind a proxy that is
   * not named in {@code labourmarket.networks.trusted-proxies}.
   */
  @WithDefault("120000")
  int addressPerMinute();

  /**
   * Requests a minute without a valid key or token from one address (of IPv6: one /64). More are
   * answered 429, whoever guesses keys gets this many guesses.
   */
  @WithDefault("300")
  int strangerPerMinute();

  /** Most clients and addresses remembered at once; the longest unused are forgotten. */
  @WithDefault("20000")
  int mostRemembered();

  /**
   * How often replicas exchange what they let through, at least a second; until then a burst may
   * pass at each.
   */
  @WithDefault("1s")
  String exchangeEvery();
}
