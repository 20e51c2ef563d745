package vn.labourmarket.gateway.routing;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.ReadStream;

/** A request on its way over a connection to a service. */
final class ServiceCall {
  private final HttpClientRequest request;
  private final Channel connection;
  private final AnswerCounter counter;
  private final int answersBefore;
  private final Promise<HttpClientResponse> answer = Promise.promise();
  private volatile boolean sent;

  /** A request that was given a connection and has sent nothing yet. */
  ServiceCall(HttpClientRequest request) {
    this.request = request;
    this.connection = AnswerCounter.channel(request.connection());
    this.counter = AnswerCounter.of(request.connection());
    this.answersBefore = counter.answers();
    request.response().onComplete(answer::tryComplete, answer::tryFail);
  }

  Future<HttpClientResponse> send() {
    request.end();
    sent = true;
    return answer.future();
  }

  /** Fails with what the body fails with. */
  Future<HttpClientResponse> send(ReadStream<Buffer> body) {
    Pipe<Buffer> pipe = body.pipe().endOnFailure(false);
    pipe.to(request)
        .onSuccess(done -> sent = true)
        .onFailure(
            failure -> {
              answer.tryFail(failure);
              giveUp();
            });
    return answer.future();
  }

  /**
   * Ends a request whose answer nobody waits for any longer. Its connection is closed, unless the
   * answer had come and another request may be on it.
   */
  void giveUp() {
    boolean unfinished = !sent;
    connection
        .eventLoop()
        .execute(
            () -> {
              if (unfinished || counter.answers() == answersBefore) {
                request.reset();
              }
            });
  }
}
