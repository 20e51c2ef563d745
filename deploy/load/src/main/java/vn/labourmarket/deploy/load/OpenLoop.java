package vn.labourmarket.deploy.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes at a fixed rate, whether the answers keep up or not. Latencies count from the moment a
 * write was due, so that a stalled suite can't hide behind a waiting client.
 */
final class OpenLoop {
  private static final int CREATED = 201;
  private static final long TICK_MILLIS = 1;

  private final LoadClient client;
  private final long intervalNanos;
  private final int count;
  private final int sampleEvery;
  private final List<String> watched;
  private final Visibility visibility;
  private final Sample writes = new Sample();
  private final Map<String, Long> failures = new TreeMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private long begin;
  private int sent;
  private int answered;

  /** What came of it. */
  record Result(Sample writes, Map<String, Long> failures, Visibility visibility) {}

  private OpenLoop(
      LoadClient client, int perSecond, Duration duration, int sampleEvery, List<String> watched) {
    this.client = client;
    this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.count = (int) (duration.toNanos() / intervalNanos);
    this.sampleEvery = sampleEvery;
    this.watched = watched;
    this.visibility = new Visibility(client);
  }

  /**
   * Runs for a while.
   *
   * @param watched employers of the writes that are looked for, taken in turn: with few vacancies
   *     each the question stays cheap
   */
  static Result run(
      LoadClient client, int perSecond, Duration duration, int sampleEvery, List<String> watched)
      throws InterruptedException {
    OpenLoop loop = new OpenLoop(client, perSecond, duration, sampleEvery, watched);
    client
        .vertx()
        .runOnContext(
            start -> {
              loop.begin = System.nanoTime();
              client.vertx().setPeriodic(TICK_MILLIS, loop::tick);
            });
    loop.ended.await();
    return new Result(loop.writes, loop.failures, loop.visibility);
  }

  private void tick(long timer) {
    while (sent < count && System.nanoTime() - due(sent) >= 0) {
      send(sent);
      sent++;
    }
    if (sent == count && answered == count && visibility.open() == 0) {
      client.vertx().cancelTimer(timer);
      ended.countDown();
    }
  }

  private long due(int number) {
    return begin + number * intervalNanos;
  }

  private void send(int number) {
    boolean sampled = number % sampleEvery == 0;
    String employer = watched.get(number / sampleEvery % watched.size());
    (sampled ? client.post(employer) : client.post())
        .onComplete(
            done -> {
              answered++;
              if (done.succeeded() && done.result().status() == CREATED) {
                writes.add(System.nanoTime() - due(number));
                if (sampled) {
                  visibility.watch(employer, done.result());
                }
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
