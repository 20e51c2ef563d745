package vn.labourmarket.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.requests.BodyLimits;

/** A body of unknown length on its way to a service, which fails when it exceeds the limit. */
final class CountedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long limit;
  private long seen;
  private @Nullable Handler<Throwable> whenFailed;

  CountedBody(ReadStream<Buffer> source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  @Override
  public CountedBody handler(@Nullable Handler<Buffer> handler) {
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
  public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    whenFailed = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public CountedBody endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler == null ? null : end -> endIfFitting(handler));
    return this;
  }

  private void endIfFitting(Handler<Void> handler) {
    if (seen <= limit) {
      handler.handle(null);
    }
  }

  @Override
  public CountedBody pause() {
    source.pause();
    return this;
  }

  @Override
  public CountedBody resume() {
    source.resume();
    return this;
  }

  @Override
  public CountedBody fetch(long amount) {
    source.fetch(amount);
    return this;
  }
}
