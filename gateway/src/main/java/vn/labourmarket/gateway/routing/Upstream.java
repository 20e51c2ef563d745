package vn.labourmarket.gateway.routing;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A service that requests are passed on to, and whether it answered lately. */
public final class Upstream {
  private final String name;
  private final String audience;
  private final URI url;
  private volatile boolean reachable = true;

  Upstream(String name, RoutingConfig.Upstream config) {
    this.name = name;
    this.audience = config.audience();
    this.url = config.url();
  }

  public String name() {
    return name;
  }

  /** The name of the application, which its tokens are for. */
  public String audience() {
    return audience;
  }

  /** False after a failed request or probe, until one succeeds. */
  public boolean isReachable() {
    return reachable;
  }

  void answered() {
    reachable = true;
  }

  void failed() {
    reachable = false;
  }

  /** Options for a request to a path of this service. */
  public RequestOptions request(String path) {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    return new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls).setURI(path);
  }
}
