package vn.labourmarket.gateway.routing;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A request on its way over a connection to a service. */
final class ServiceCall {
  private final HttpClientRequest request;
  private final Channel connection;
  private final ExchangeCounter counter;
  private final int exchangesBefore;
  private final Promise<HttpClientResponse> answer = Promise.promise();
  private final Vertx vertx;
  private final Duration patience;
  private @Nullable Pipe<Buffer> upload;

  /**
   * A request that was given a connection and has sent nothing yet.
   *
   * @param patience how long to wait for the beginning of the answer to a request that was sent
   */
  ServiceCall(HttpClientRequest request, Vertx vertx, Duration patience) {
    this.request = request;
    this.vertx = vertx;
    this.patience = patience;
    this.connection = ExchangeCounter.channel(request.connection());
    this.counter = ExchangeCounter.of(request.connection());
    this.exchangesBefore = counter.count();
    keepQuiet();
    request.response().onComplete(answer::tryComplete, answer::tryFail);
  }

  /** Sends a request with a body that is there, or with none. */
  Future<HttpClientResponse> send(Buffer body) {
    if (body.length() == 0) {
      request.end();
    } else {
      request.end(body);
    }
    expectAnswer();
    return answer.future();
  }

  /** Sends a body as it comes. Fails with what the body fails with. */
  Future<HttpClientResponse> send(ReadStream<Buffer> body) {
    // The service may refuse the body before it comes.
    request.sendHead();
    upload = body.pipe().endOnFailure(false);
    upload.to(request).onSuccess(sent -> uploaded()).onFailure(this::giveUp);
    return answer.future();
  }

  private void uploaded() {
    upload = null;
    expectAnswer();
  }

  private void expectAnswer() {
    if (!answer.future().isComplete()) {
      long timer =
          vertx.setTimer(
              patience.toMillis(),
              late -> giveUp(new TimeoutException("no answer within " + patience)));
      answer.future().onComplete(done -> vertx.cancelTimer(timer));
    }
  }

  /** Stops what is left to do when the caller was answered, or has hung up. */
  void end(boolean answered) {
    if (answered && upload == null) {
      return;
    }
    giveUp(new CallerGoneException());
    if (upload != null) {
      upload.close();
      keepQuiet();
    }
  }

  /** Who waits for the answer is told what became of the request; otherwise it would be logged. */
  private void keepQuiet() {
    request.exceptionHandler(told -> {});
  }

  /**
   * Ends a request that is not over yet. Its connection is closed, unless the request was sent and
   * its answer had come: then another request may be on it.
   */
  void giveUp(Throwable reason) {
    answer.tryFail(reason);
    connection
        .eventLoop()
        .execute(
            () -> {
              if (counter.count() == exchangesBefore) {
                request.reset();
              }
            });
  }

  /** Nobody waits for the answer. */
  static final class CallerGoneException extends Exception {
    private static final long serialVersionUID = 1;

    CallerGoneException() {
      super("the caller has hung up", null, false, false);
    }
  }
}
