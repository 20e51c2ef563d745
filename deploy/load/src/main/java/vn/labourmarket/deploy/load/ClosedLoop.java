package vn.labourmarket.deploy.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * As many requests as the suite takes: each connection sends the next one when it has its answer.
 */
public final class ClosedLoop {
  private static final int CREATED = 201;

  private final Vertx vertx;
  private final Supplier<Future<Reply>> request;
  private final int expected;
  private final long deadline;
  private final CountDownLatch running;
  private final Sample latencies = new Sample();
  private final Map<String, Long> failures = new TreeMap<>();

  /**
   * What came of it.
   *
   * @param acknowledged answered as expected
   * @param failures the other answers by status or exception, with their number
   */
  public record Result(
      double seconds, int acknowledged, Sample latencies, Map<String, Long> failures) {
    public double perSecond() {
      return acknowledged / seconds;
    }
  }

  private ClosedLoop(
      Vertx vertx,
      Supplier<Future<Reply>> request,
      int expected,
      int connections,
      Duration duration) {
    this.vertx = vertx;
    this.request = request;
    this.expected = expected;
    this.deadline = System.nanoTime() + duration.toNanos();
    this.running = new CountDownLatch(connections);
  }

  /** Posts vacancies. */
  static Result run(LoadClient client, int connections, Duration duration)
      throws InterruptedException {
    return run(client.vertx(), client::post, CREATED, connections, duration);
  }

  /** Sends any request; what is answered otherwise than expected counts as a failure. */
  public static Result run(
      Vertx vertx,
      Supplier<Future<Reply>> request,
      int expected,
      int connections,
      Duration duration)
      throws InterruptedException {
    ClosedLoop loop = new ClosedLoop(vertx, request, expected, connections, duration);
    long begin = System.nanoTime();
    vertx.runOnContext(
        start -> {
          for (int i = 0; i < connections; i++) {
            loop.next();
          }
        });
    loop.running.await();
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(seconds, loop.latencies.size(), loop.latencies, loop.failures);
  }

  /** Always on the one event loop, so nothing here needs a lock. */
  private void next() {
    long sent = System.nanoTime();
    if (sent - deadline >= 0) {
      running.countDown();
      return;
    }
    request
        .get()
        .onComplete(
            done -> {
              if (done.succeeded() && done.result().status() == expected) {
                latencies.add(System.nanoTime() - sent);
              } else {
                String what =
                    done.succeeded()
                        ? "status " + done.result().status()
                        : String.valueOf(done.cause());
                failures.merge(what, 1L, Long::sum);
              }
              next();
            });
  }
}
