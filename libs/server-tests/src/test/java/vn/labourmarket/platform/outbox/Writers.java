package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import vn.labourmarket.platform.inserts.InsertException;

/** Two clients that keep changing a few aggregates, whatever happens around them. */
final class Writers {
  private final Owner owner;
  private final List<UUID> ids =
      IntStream.range(0, 2 * Owner.PARTITIONS).mapToObj(Writers::idIn).toList();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final List<Thread> threads =
      List.of(new Thread(this::write, "writer-1"), new Thread(this::write, "writer-2"));

  Writers(Owner owner) {
    this.owner = owner;
    threads.forEach(Thread::start);
  }

  /** Every partition has some, or an instance that reads one of them would have nothing to do. */
  private static UUID idIn(int number) {
    return Stream.generate(UUID::randomUUID)
        .filter(id -> partition(id) == number % Owner.PARTITIONS)
        .findFirst()
        .orElseThrow();
  }

  private static int partition(UUID id) {
    return BuiltInPartitioner.partitionForKey(id.toString().getBytes(UTF_8), Owner.PARTITIONS);
  }

  private void write() {
    try {
      while (!ending.await(5, TimeUnit.MILLISECONDS)) {
        try {
          owner.changeRound(ids.get(ThreadLocalRandom.current().nextInt(ids.size())), "value");
          committed.incrementAndGet();
        } catch (SQLException | InsertException away) {
          refused.incrementAndGet();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  int refused() {
    return refused.get();
  }

  void awaitCommits(int more) {
    int target = committed.get() + more;
    await().until(() -> committed.get() >= target);
  }

  /** Stops the writers, then waits until every version took effect once and in order. */
  void endAndAwaitAllIn(Reader reader) throws InterruptedException {
    end();
    Map<String, String> expected = new TreeMap<>();
    Reader.rows(owner.database, "select id, version from aggregate", new TreeMap<>())
        .forEach((id, version) -> expected.put(id, upTo(Long.parseLong(version))));
    await().ignoreExceptions().untilAsserted(() -> assertEquals(expected, reader.history()));
    assertEquals(owner.state(), reader.state());
  }

  private static String upTo(long version) {
    return LongStream.rangeClosed(1, version)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(" "));
  }

  void end() throws InterruptedException {
    ending.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
