package vn.labourmarket.gateway.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The services behind the gateway. */
@ApplicationScoped
public class Upstreams {
  private final RoutingConfig config;
  private final Vertx vertx;
  private final HttpClient forwarding;
  private final HttpClient asking;
  private final Map<String, Upstream> byName = new TreeMap<>();
  private final Map<String, Upstream> byPath = new HashMap<>();
  private long probing;

  Upstreams(RoutingConfig config, Vertx vertx) {
    this.config = config;
    this.vertx = vertx;
    config
        .upstreams()
        .forEach(
            (name, settings) -> {
              Upstream upstream = new Upstream(name, settings);
              byName.put(name, upstream);
              for (String path : settings.paths()) {
                if (byPath.put(path, upstream) != null) {
                  throw new IllegalStateException("two services own /" + path);
                }
              }
            });
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAlive(true)
            .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
            .setMaxWaitQueueSize(config.waiting())
            .setDecompressionSupported(false)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"));
    config
        .trustedCertificates()
        .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
    PoolOptions pool = new PoolOptions().setHttp1MaxSize(config.connections());
    this.forwarding =
        vertx
            .httpClientBuilder()
            .with(options)
            .with(pool)
            .withConnectHandler(ExchangeCounter::watch)
            .build();
    this.asking = vertx.createHttpClient(options, pool);
  }

  /** The owner of a first path segment, null when the gateway itself answers. */
  @Nullable Upstream owning(String segment) {
    return byPath.get(segment);
  }

  public Collection<Upstream> all() {
    return byName.values();
  }

  /** For requests that are passed on. */
  HttpClient forwarding() {
    return forwarding;
  }

  /** For questions of the gateway's own, which callers' requests don't keep waiting. */
  public HttpClient asking() {
    return asking;
  }

  /** Names of the services that did not answer lately, in alphabetical order. */
  public List<String> unreachable() {
    return byName.values().stream().filter(it -> !it.isReachable()).map(Upstream::name).toList();
  }

  void start(@Observes StartupEvent start) {
    probing =
        vertx.setPeriodic(config.probe().toMillis(), tick -> byName.values().forEach(this::probe));
  }

  void stop(@Observes ShutdownEvent stop) {
    vertx.cancelTimer(probing);
    forwarding.close();
    asking.close();
  }

  private void probe(Upstream upstream) {
    asking
        .request(
            upstream
                .request("/q/health/live")
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.connectTimeout().toMillis()))
        .compose(request -> request.send())
        .compose(answer -> answer.end())
        .onSuccess(done -> upstream.answered())
        .onFailure(away -> upstream.failed());
  }
}
