package vn.labourmarket.deploy.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Requests at a fixed rate, whether the answers keep up or not. Latencies count from the moment a
 * request was due, so that a stalled suite can't hide behind a waiting client.
 */
public final class OpenLoop {
  private static final int CREATED = 201;
  private static final long TICK_MILLIS = 1;

  private final Vertx vertx;
  private final IntFunction<Future<Reply>> request;
  private final int expected;
  private final long intervalNanos;
  private final int count;
  private final BooleanSupplier settled;
  private final Sample latencies = new Sample();
  private final Map<String, Long> failures = new TreeMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private long begin;
  private int sent;
  private int answered;

  /** What came of writes. */
  record Result(Sample writes, Map<String, Long> failures, Visibility visibility) {}

  private OpenLoop(
      Vertx vertx,
      IntFunction<Future<Reply>> request,
      int expected,
      int perSecond,
      Duration duration,
      BooleanSupplier settled) {
    this.vertx = vertx;
    this.request = request;
    this.expected = expected;
    this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.count = (int) (duration.toNanos() / intervalNanos);
    this.settled = settled;
  }

  /**
   * Posts vacancies for a while.
   *
   * @param watched employers of the writes that are looked for, taken in turn: with few vacancies
   *     each the question stays cheap
   */
  static Result run(
      LoadClient client, int perSecond, Duration duration, int sampleEvery, List<String> watched)
      throws InterruptedException {
    Visibility visibility = new Visibility(client);
    IntFunction<Future<Reply>> post =
        number -> {
          if (number % sampleEvery != 0) {
            return client.post();
          }
          String employer = watched.get(number / sampleEvery % watched.size());
          return client
              .post(employer)
              .onSuccess(
                  reply -> {
                    if (reply.status() == CREATED) {
                      visibility.watch(employer, reply);
                    }
                  });
        };
    OpenLoop loop =
        new OpenLoop(
            client.vertx(), post, CREATED, perSecond, duration, () -> visibility.open() == 0);
    loop.run();
    return new Result(loop.latencies, loop.failures, visibility);
  }

  /** Sends any request; what is answered otherwise than expected counts as a failure. */
  public static ClosedLoop.Result run(
      Vertx vertx, Supplier<Future<Reply>> request, int expected, int perSecond, Duration duration)
      throws InterruptedException {
    OpenLoop loop =
        new OpenLoop(vertx, number -> request.get(), expected, perSecond, duration, () -> true);
    long start = System.nanoTime();
    loop.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ClosedLoop.Result(seconds, loop.latencies.size(), loop.latencies, loop.failures);
  }

  private void run() throws InterruptedException {
    vertx.runOnContext(
        start -> {
          begin = System.nanoTime();
          vertx.setPeriodic(TICK_MILLIS, this::tick);
        });
    ended.await();
  }

  private void tick(long timer) {
    while (sent < count && System.nanoTime() - due(sent) >= 0) {
      send(sent);
      sent++;
    }
    if (sent == count && answered == count && settled.getAsBoolean()) {
      vertx.cancelTimer(timer);
      ended.countDown();
    }
  }

  private long due(int number) {
    return begin + number * intervalNanos;
  }

  private void send(int number) {
    request
        .apply(number)
        .onComplete(
            done -> {
              answered++;
              if (done.succeeded() && done.result().status() == expected) {
                latencies.add(System.nanoTime() - due(number));
              } else {
                String what =
                    done.succeeded()
                        ? "status " + done.result().status()
                        : String.valueOf(done.cause());
                failures.merge(what, 1L, Long::sum);
              }
            });
  }
}
