package vn.labourmarket.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import vn.labourmarket.platform.topics.Outage;
import vn.labourmarket.platform.topics.TopicCreator;

/**
 * Brings the outbox to Kafka: one active relay for each database, the others stand by. It outlives
 * any absence of broker or database, and may be ended at any instruction: what it can't prove to be
 * published it publishes again.
 */
final class OutboxRelay implements AutoCloseable {
  private final DataSource database;
  private final Map<String, Object> kafka;
  private final TopicCreator topics;
  private final OutboxConfig config;
  private final OutboxReconciler reconciler;
  private final RelayMetrics metrics;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = daemon(this::run, "outbox-relay");
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "outbox-reconcile"));
  private final Outage databaseOutage = new Outage("outbox relay, database");
  private final Outage brokerOutage = new Outage("outbox relay, broker");
  private volatile boolean active;

  OutboxRelay(
      DataSource database,
      Map<String, Object> kafka,
      TopicCreator topics,
      OutboxConfig config,
      MeterRegistry registry) {
    this.database = database;
    this.kafka = kafka;
    this.topics = topics;
    this.config = config;
    this.reconciler = new OutboxReconciler(kafka, topics, database);
    this.metrics = new RelayMetrics(registry);
  }

  void start() {
    thread.start();
    long interval = config.reconcileInterval().toMillis();
    timer.scheduleWithFixedDelay(this::compareAll, interval, interval, TimeUnit.MILLISECONDS);
  }

  boolean isActive() {
    return active;
  }

  @Override
  public void close() {
    closing.countDown();
    timer.shutdownNow();
    try {
      thread.join(Duration.ofSeconds(1).toMillis());
      thread.interrupt();
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    metrics.close();
  }

  private void run() {
    try {
      while (!isClosing()) {
        Duration rest = Duration.ZERO;
        try (RelaySession session = new RelaySession(database)) {
          takeLead(session);
          databaseOutage.over();
          lead(session);
        } catch (SQLException | RuntimeException failed) {
          rest = databaseOutage.failed(failed);
        } finally {
          active = false;
          metrics.active(false);
        }
        pause(rest);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeLead(RelaySession session) throws SQLException, InterruptedException {
    boolean first = true;
    while (!isClosing() && !session.tryLock()) {
      if (first) {
        databaseOutage.over();
        Log.infof("Outbox relay stands by source=%s", config.source());
        first = false;
      }
      pause(config.standbyInterval());
    }
  }

  private void lead(RelaySession session) throws SQLException, InterruptedException {
    Log.infof("Outbox relay publishes source=%s", config.source());
    session.listen();
    active = true;
    metrics.active(true);
    try (Leadership leadership =
        new Leadership(session, kafka, topics, reconciler, config, metrics)) {
      while (!isClosing()) {
        try {
          leadership.step();
          brokerOutage.over();
        } catch (KafkaException failed) {
          if (!isClosing()) {
            pause(brokerOutage.failed(failed));
            session.check();
          }
        }
      }
    }
  }

  /** What looking at the ends can't find, such as a log that was cut and has grown again. */
  private void compareAll() {
    try {
      if (active) {
        reconciler.checkAll();
      }
    } catch (SQLException | RuntimeException failed) {
      Log.debug("Outbox not compared with the topics, next time", failed);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause(Duration length) throws InterruptedException {
    closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
