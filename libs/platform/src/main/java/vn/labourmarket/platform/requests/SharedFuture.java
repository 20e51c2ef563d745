package vn.labourmarket.platform.requests;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** What one request asks for and others wait for too. */
public final class SharedFuture {
  private SharedFuture() {}

  /**
   * The same result, in the context of who waits. Without that all who wait would go on in the
   * context of who asked first, on its thread and with what it keeps there for its request.
   */
  public static <T> Future<T> here(Future<T> shared, Vertx vertx) {
    if (shared.isComplete()) {
      return shared;
    }
    Context context = vertx.getOrCreateContext();
    Promise<T> own = Promise.promise();
    shared.onComplete(done -> context.runOnContext(now -> own.handle(done)));
    return own.future();
  }
}
