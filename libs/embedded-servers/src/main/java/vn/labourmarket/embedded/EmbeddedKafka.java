package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One broker with its controller inside this JVM, on a directory and a port. */
public final class EmbeddedKafka implements AutoCloseable {
  /**
   * Last argument of {@link #main}: end when standard input ends, which it does with the parent.
   */
  static final String WITH_PARENT = "with-parent";

  private static final String CONTROLLER = "CONTROLLER";
  private final KafkaRaftServer server;

  private EmbeddedKafka(KafkaRaftServer server) {
    this.server = server;
  }

  /** Returns when clients can produce and consume. */
  public static EmbeddedKafka start(Path data, int port) throws Exception {
    if (!Files.exists(data)) {
      format(data);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings(data, port), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /**
   * The formatted directory appears by one rename: a crash in the middle leaves nothing half made.
   */
  private static void format(Path data) throws Exception {
    Path aside = data.resolveSibling(data.getFileName() + ".new");
    Directories.delete(aside);
    Files.createDirectories(aside.toAbsolutePath().getParent());
    Files.createDirectory(aside, Directories.OWNER_ONLY);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName(CONTROLLER)
        .setMetadataLogDirectory(aside.toString())
        .addDirectory(aside.toString())
        .run();
    Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Properties settings(Path data, int port) {
    int controllerPort = Ports.freeInternal();
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "listeners",
            "BROKER://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
            "advertised.listeners",
            "BROKER://127.0.0.1:" + port,
            "listener.security.protocol.map",
            "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name",
            "BROKER",
            "controller.listener.names",
            CONTROLLER,
            "controller.quorum.voters",
            "1@127.0.0.1:" + controllerPort,
            "log.dirs",
            data.toString()));
    // After a kill -9 the old registration must time out first: 11 s with the default of 9 s.
    settings.putAll(
        Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500"));
    settings.putAll(
        Map.of(
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0"));
    // Topics are made on purpose, with their clean-up policy; what they hold is kept for ever.
    settings.putAll(Map.of("auto.create.topics.enable", "false", "log.retention.ms", "-1"));
    // One machine: few threads and small segments, whose index files then stay small too.
    settings.putAll(
        Map.of(
            "num.network.threads",
            "2",
            "num.io.threads",
            "4",
            "background.threads",
            "2",
            "log.segment.bytes",
            Integer.toString(128 << 20),
            "log.index.size.max.bytes",
            Integer.toString(1 << 20),
            "log.cleaner.dedupe.buffer.size",
            Integer.toString(2 << 20)));
    return settings;
  }

  /**
   * The broker as a process of its own: data directory, port, pid file and optionally {@value
   * #WITH_PARENT}.
   */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Path pidFile = Path.of(arguments[2]);
    if (arguments.length > 3 && arguments[3].equals(WITH_PARENT)) {
      endWithParent();
    }
    writeStatus(pidFile, "starting");
    EmbeddedKafka kafka = start(data, Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
    writeStatus(pidFile, PidFile.READY);
    kafka.server.awaitShutdown();
  }

  private static void writeStatus(Path pidFile, String status) throws IOException {
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + status + "\n");
  }

  private static void endWithParent() {
    InputStream parent = System.in;
    Thread watch =
        new Thread(
            () -> {
              try {
                while (parent.read() >= 0) {}
              } catch (IOException gone) {
                // The same as the end of the stream.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
