package vn.labourmarket.gateway.trails;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.labourmarket.gateway.access.ServiceTokens;
import vn.labourmarket.gateway.routing.Upstream;
import vn.labourmarket.gateway.routing.Upstreams;
import vn.labourmarket.platform.access.Caller;

/** Asks the services for their trails, in the caller's name. */
@ApplicationScoped
class ServiceTrails {
  private static final String ROOT = "/api/v1/audit-trail";
  private static final int OK = 200;

  /** What the services answered; those that gave no answer are only named. */
  record Answers<T>(List<T> given, List<String> missing) {}

  private final Upstreams upstreams;
  private final ServiceTokens tokens;
  private final ObjectMapper json;

  ServiceTrails(Upstreams upstreams, ServiceTokens tokens, ObjectMapper json) {
    this.upstreams = upstreams;
    this.tokens = tokens;
    this.json = json;
  }

  <T> Answers<T> ask(Caller caller, String pathAndQuery, Duration patience, TypeReference<T> type) {
    List<Upstream> asked = List.copyOf(upstreams.all());
    List<Future<Optional<T>>> answers = new ArrayList<>();
    for (Upstream upstream : asked) {
      answers.add(ask(upstream, caller, pathAndQuery, patience, type));
    }
    List<T> given = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Optional<T> answer = await(answers.get(i), patience);
      if (answer.isPresent()) {
        given.add(answer.get());
      } else {
        missing.add(asked.get(i).name());
      }
    }
    return new Answers<>(given, missing);
  }

  private static <T> Optional<T> await(Future<Optional<T>> answer, Duration patience) {
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException away) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private <T> Future<Optional<T>> ask(
      Upstream upstream,
      Caller caller,
      String pathAndQuery,
      Duration patience,
      TypeReference<T> type) {
    return upstreams
        .asking()
        .request(upstream.request(ROOT + pathAndQuery).setIdleTimeout(patience.toMillis()))
        .compose(
            request ->
                request
                    .putHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.vouch(caller, upstream.audience()))
                    .send())
        .compose(
            answer ->
                answer.statusCode() == OK
                    ? answer.body()
                    : Future.failedFuture("status " + answer.statusCode()))
        .map(body -> read(body.getBytes(), type))
        .otherwise(
            away -> {
              Log.debugf(away, "no audit trail: service=%s", upstream.name());
              return Optional.empty();
            });
  }

  private <T> Optional<T> read(byte[] body, TypeReference<T> type) {
    try {
      return Optional.of(json.readValue(body, type));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
