package vn.labourmarket.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.TestCertificate;

/** Services that are reached over TLS, by a real server. */
class UpstreamTlsTest {
  private static final TestCertificate ITS_OWN = TestCertificate.ofLocalhost();
  private static Vertx vertx;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close();
  }

  @Test
  void reachesAServiceWhoseCertificateIsTrusted() throws Exception {
    // Given
    int port = listen(ITS_OWN);
    // When
    HttpClientResponse answer = ask(port, Optional.of(ITS_OWN));
    // Then
    assertEquals(204, answer.statusCode());
    assertEquals("TLSv1.3", answer.request().connection().sslSession().getProtocol());
  }

  @Test
  void tellsNothingToWhoShowsACertificateThatNobodyTrusts() throws Exception {
    // Given
    int port = listen(ITS_OWN);
    // When
    var refused = assertThrows(ExecutionException.class, () -> ask(port, Optional.empty()));
    // Then
    assertInstanceOf(SSLHandshakeException.class, refused.getCause());
  }

  @Test
  void tellsNothingToWhoShowsTheCertificateOfAnotherHost() throws Exception {
    // Given
    TestCertificate another = TestCertificate.of("service.example");
    int port = listen(another);
    // When
    var refused = assertThrows(ExecutionException.class, () -> ask(port, Optional.of(another)));
    // Then
    assertInstanceOf(SSLHandshakeException.class, refused.getCause());
  }

  private static int listen(TestCertificate certificate) throws Exception {
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .addCertPath(certificate.certificate().toString())
                    .addKeyPath(certificate.key().toString()));
    HttpServer server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> request.response().setStatusCode(204).end());
    return got(server.listen(0, "127.0.0.1")).actualPort();
  }

  private static HttpClientResponse ask(int port, Optional<TestCertificate> trusted)
      throws ExecutionException, InterruptedException, TimeoutException {
    Upstreams upstreams = new Upstreams(new OneUpstream(port, trusted), vertx);
    Upstream upstream = upstreams.all().iterator().next();
    return got(
        upstreams.forwarding().request(upstream.request("/")).compose(request -> request.send()));
  }

  private static <T> T got(Future<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private record OneUpstream(int port, Optional<TestCertificate> trusted)
      implements RoutingConfig, RoutingConfig.Upstream {

    @Override
    public Map<String, RoutingConfig.Upstream> upstreams() {
      return Map.of("one", this);
    }

    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration silence() {
      return Duration.ofSeconds(5);
    }

    @Override
    public int uploads() {
      return 1;
    }

    @Override
    public Duration keepAlive() {
      return Duration.ofSeconds(5);
    }

    @Override
    public int connections() {
      return 1;
    }

    @Override
    public int waiting() {
      return 1;
    }

    @Override
    public Duration probe() {
      return Duration.ofHours(1);
    }

    @Override
    public Optional<String> trustedCertificates() {
      return trusted.map(it -> it.certificate().toString());
    }

    @Override
    public URI url() {
      return URI.create("https://localhost:" + port);
    }

    @Override
    public String audience() {
      return "one";
    }

    @Override
    public Set<String> paths() {
      return Set.of("ones");
    }
  }
}
