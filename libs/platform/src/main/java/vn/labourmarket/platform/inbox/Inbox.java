package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.topics.Outage;

/**
 * Reads events of some topics into this service's database.
 *
 * <ul>
 *   <li>Every event that is newer than what is known of its aggregate takes effect exactly once, in
 *       the order of the versions, whatever is killed at whatever moment.
 *   <li>Duplicates and older states change nothing.
 *   <li>A record that can't be read or applied is put aside and copied to its dead-letter topic;
 *       its partition goes on. Every start tries it again, for a newer program may be able to. A
 *       failure that may pass is tried again for ever.
 *   <li>Any number of instances with the same name, also in one process, share the partitions.
 *   <li>Without its tables' rows it reads everything again from the start.
 * </ul>
 *
 * <p>It needs the tables of {@code db/platform/inbox} in the schema of its data source, which must
 * not be part of a JTA transaction when a handler is called.
 */
public final class Inbox implements AutoCloseable {
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(8);

  private final InboxSettings settings;
  private final InboxParts parts;
  private final DeadLetterSender sender;
  private final DeadLetterReplay replay;
  private final Outage outage;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private final Thread repair;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;

  Inbox(InboxSettings settings) {
    String name = settings.consumer();
    InboxTransactions transactions = new InboxTransactions(settings.database());
    InboxStore store = new InboxStore(name);
    DeadLetters deadLetters = new DeadLetters(name);
    EventApplier applier = new EventApplier(settings.subscriptions(), store);
    InboxMetrics metrics = new InboxMetrics(settings.registry(), name);
    EndWatch end = new EndWatch();
    this.settings = settings;
    this.sender = new DeadLetterSender(name, settings.kafka(), transactions, deadLetters);
    this.replay = new DeadLetterReplay(transactions, store, applier, deadLetters);
    this.parts =
        new InboxParts(
            settings.subscriptions().topicNames(),
            new BrokerView(settings.topics(), settings.subscriptions().topics()),
            transactions,
            store,
            new BatchProcessor(transactions, store, applier, deadLetters, sender::signal, metrics),
            new CatchUp(transactions, store, end),
            end,
            settings.batchSize(),
            metrics);
    this.outage = new Outage("inbox " + name);
    this.thread = new Thread(this::run, "inbox " + name);
    thread.setDaemon(true);
    this.repair = new Thread(this::repair, "repair of inbox " + name);
    repair.setDaemon(true);
  }

  /**
   * Starts to describe an inbox.
   *
   * @param consumer name of the consumer group; also the key of everything it stores, so it must
   *     never change
   */
  public static InboxBuilder named(String consumer) {
    return new InboxBuilder(consumer);
  }

  /** Begins to read, in a thread of its own; doesn't wait for any server. */
  public void start() {
    thread.start();
    sender.start();
    repair.start();
  }

  /** Stops after the batch at hand. */
  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(CLOSE_PATIENCE.toMillis());
      thread.interrupt();
      repair.interrupt();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    sender.close();
    parts.metrics().close();
  }

  /**
   * Whether everything that was published before the start has been read, so that what is built
   * from it may be shown. Once true it stays true.
   */
  public boolean caughtUp() {
    return parts.catchUp().isReached();
  }

  /**
   * Whether, within so long, all that the brokers held had taken effect. No longer true while they
   * are away, while this instance or another that shares the partitions can't keep up or can't
   * write, and while nobody reads some of them. Asks nobody.
   *
   * @param patience longer than a read that finds nothing, which takes a second, and than the three
   *     seconds between two looks at what others read
   */
  public boolean wasAtEndWithin(Duration patience) {
    return parts.end().wasReachedWithin(patience);
  }

  /**
   * Tries again everything that was put aside, after its cause was mended. May run beside the
   * reading, on any instance.
   */
  public ReplayResult replayDeadLetters() throws SQLException {
    return replay.run();
  }

  /** What was put aside was put aside by another program, perhaps by one that this one mends. */
  private void repair() {
    Outage away = new Outage("dead letters of inbox " + settings.consumer());
    boolean done = false;
    try {
      while (!done && !isClosing()) {
        try {
          ReplayResult result = replayDeadLetters();
          if (!result.equals(ReplayResult.NONE)) {
            Log.infof("Tried what was put aside consumer=%s %s", settings.consumer(), result);
          }
          done = true;
        } catch (SQLException | RuntimeException failed) {
          pause(away.failed(failed));
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!isClosing()) {
        try {
          readWithNewClient();
        } catch (WakeupException | InterruptException closed) {
          Log.debug("Inbox client ended", closed);
        } catch (RuntimeException | Error failed) {
          pause(outage.failed(failed));
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void readWithNewClient() throws InterruptedException {
    settings.topics().ensure(settings.subscriptions().topics());
    try (Consumer<byte[], byte[]> client =
        new KafkaConsumer<>(
            settings.client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer = client;
      new InboxReader(client, parts, outage).read(this::isClosing);
    } finally {
      consumer = null;
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause(Duration length) throws InterruptedException {
    closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
  }
}
