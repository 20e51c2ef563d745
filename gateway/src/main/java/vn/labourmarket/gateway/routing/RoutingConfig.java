package vn.labourmarket.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service gets which requests, and how patient the gateway is with it. */
@ConfigMapping(prefix = "labourmarket.routing")
public interface RoutingConfig {
  /** By the service's short name, as it stands in {@code incomplete} of an answer. */
  Map<String, Upstream> upstreams();

  /** Time to get a connection; a dead service is told after this. */
  @WithDefault("1500ms")
  Duration connectTimeout();

  /** Longest time until a service begins to answer a request that it was sent. */
  @WithDefault("30S")
  Duration silence();

  /** How long an unused connection stays open; shorter than the services' own limit. */
  @WithDefault("25S")
  Duration keepAlive();

  /** Connections to one service. */
  @WithDefault("64")
  int connections();

  /**
   * How many of the connections to a service may carry bodies as they come: large ones, and those
   * that don't say how large. The others are left to requests that are there as a whole.
   */
  @WithDefault("16")
  int uploads();

  /** Requests that may wait for a connection; one more is refused at once with 503. */
  @WithDefault("1000")
  int waiting();

  /** How often each service is asked whether it lives, for {@code incomplete} in answers. */
  @WithDefault("5S")
  Duration probe();

  /**
   * PEM file with the certificates that services reached by {@code https} may show or be signed by;
   * without it, those that the JVM trusts.
   */
  Optional<String> trustedCertificates();

  /** One service. */
  interface Upstream {
    /** Where it listens: scheme, host and port. */
    URI url();

    /** Name of the application, the audience of its tokens. */
    String audience();

    /** First path segments below /api/v1 that it owns. */
    Set<String> paths();
  }
}
