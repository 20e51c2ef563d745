package vn.labourmarket.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.requests.BodyLimits;

/**
 * A body on its way to a service. It fails with a problem of its caller: when it exceeds the limit,
 * is framed wrongly, or breaks off.
 */
final class CallersBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long limit;
  private long seen;
  private @Nullable Handler<Throwable> whenFailed;

  CallersBody(ReadStream<Buffer> source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  @Override
  public CallersBody handler(@Nullable Handler<Buffer> handler) {
    source.handler(handler == null ? null : part -> pass(part, handler));
    return this;
  }

  private void pass(Buffer part, Handler<Buffer> handler) {
    boolean fitted = seen <= limit;
    seen += part.length();
    if (seen <= limit) {
      handler.handle(part);
    } else if (fitted && whenFailed != null) {
      whenFailed.handle(BodyLimits.tooLarge(limit));
    }
  }

  @Override
  public CallersBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    whenFailed = handler;
    source.exceptionHandler(
        handler == null
            ? null
            : broken -> handler.handle(PlatformProblem.MALFORMED_REQUEST.problem()));
    return this;
  }

  @Override
  public CallersBody endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler == null ? null : end -> endIfFitting(handler));
    return this;
  }

  private void endIfFitting(Handler<Void> handler) {
    if (seen <= limit) {
      handler.handle(null);
    }
  }

  @Override
  public CallersBody pause() {
    source.pause();
    return this;
  }

  @Override
  public CallersBody resume() {
    source.resume();
    return this;
  }

  @Override
  public CallersBody fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}
