package vn.labourmarket.deploy.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.embedded.EmbeddedKafkaProcess;
import vn.labourmarket.embedded.EmbeddedPostgres;

/** The database server and the broker: embedded ones, or those the user named. */
final class Servers {
  private static final int BROKER_HEAP_MEGABYTES = 128;

  private final List<Child> children = new ArrayList<>();
  private final DatabaseAccess databases;
  private final String kafka;

  Servers(Options options, JavaCommand java, PortBook ports) throws IOException {
    PostgresAddress postgresGiven = options.postgres();
    databases =
        new DatabaseAccess(
            postgresGiven == null ? embeddedPostgres(java.directory(), ports) : postgresGiven,
            postgresGiven == null,
            java.directory().keys());
    String kafkaGiven = options.kafka();
    kafka = kafkaGiven == null ? embeddedKafka(java, ports) : kafkaGiven;
  }

  private PostgresAddress embeddedPostgres(DataDirectory directory, PortBook ports)
      throws IOException {
    int port = ports.of("postgres");
    EmbeddedPostgres server =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                directory.postgres(),
                directory.log("postgres"),
                port,
                true,
                SecretFile.keep(directory.keys().resolve("postgres-password"), ""),
                directory.binaries()));
    children.add(
        new Child(
            "postgres",
            Role.DATABASE,
            server::prepare,
            Map.of(),
            directory.postgres().toString(),
            directory.log("postgres"),
            server::isReady,
            Duration.ofMillis(50),
            "INT",
            Duration.ofMillis(2_500)));
    return new PostgresAddress(
        "127.0.0.1:" + port, "postgres", "", EmbeddedPostgres.USER, server.password());
  }

  private String embeddedKafka(JavaCommand java, PortBook ports) throws IOException {
    DataDirectory directory = java.directory();
    List<String> jvm =
        new ArrayList<>(java.lastingOptions("kafka", Heap.of(BROKER_HEAP_MEGABYTES), ownJar()));
    jvm.add("-Djava.util.logging.config.class=" + BrokerLogging.class.getName());
    EmbeddedKafkaProcess broker =
        new EmbeddedKafkaProcess(
            new EmbeddedKafkaProcess.Settings(
                directory.kafka(), directory.log("kafka"), ports.of("kafka"), jvm, false));
    children.add(
        new Child(
            "kafka",
            Role.BROKER,
            broker::prepare,
            broker.environment(),
            java.mark(),
            directory.log("kafka"),
            broker::isReady,
            Duration.ofMillis(50),
            "TERM",
            java.grace("kafka", Duration.ofMillis(2_500))));
    return broker.bootstrapServers();
  }

  private static Path ownJar() {
    return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
  }

  /** What the launcher has to run itself. */
  List<Child> children() {
    return List.copyOf(children);
  }

  /** Refuses servers of the user's that can't be reached, or that serve another suite. */
  void requireReachable() throws IOException, InterruptedException {
    if (!runs(Role.BROKER)) {
      KafkaProbe.requireBroker(kafka);
    }
    if (!runs(Role.DATABASE)) {
      databases.requireUnused();
      createDatabases();
    }
  }

  private boolean runs(Role role) {
    return children.stream().anyMatch(child -> child.role() == role);
  }

  void createDatabases() {
    databases.create();
  }

  Map<String, String> environment(ServiceModule service) {
    Map<String, String> environment = new HashMap<>(databases.environment(service));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
    if (runs(Role.BROKER)) {
      // Twelve of each topic, as a cluster has them, would triple the files of one machine.
      environment.put("TOPIC_PARTITIONS", "4");
      environment.put("TOPIC_REPLICATION", "1");
    }
    return environment;
  }
}
