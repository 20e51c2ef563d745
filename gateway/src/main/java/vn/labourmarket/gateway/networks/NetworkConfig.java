package vn.labourmarket.gateway.networks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Which proxies stand before the gateway. */
@ConfigMapping(prefix = "labourmarket.networks")
public interface NetworkConfig {
  /**
   * Addresses or CIDR blocks of the proxies that are believed about where a request came from. Name
   * nothing else: whoever calls from there can pretend to be anywhere.
   */
  Optional<Set<String>> trustedProxies();

  /**
   * The one header that those proxies write. The other is not read: a proxy that doesn't know it
   * passes on what the caller made up.
   */
  @WithDefault("x-forwarded-for")
  ForwardingHeader header();

  /** Headers in which proxies tell who called them. */
  enum ForwardingHeader {
    X_FORWARDED_FOR("X-Forwarded-For"),
    /** RFC 7239. */
    FORWARDED("Forwarded");

    private final String headerName;

    ForwardingHeader(String headerName) {
      this.headerName = headerName;
    }

    String headerName() {
      return headerName;
    }
  }
}
