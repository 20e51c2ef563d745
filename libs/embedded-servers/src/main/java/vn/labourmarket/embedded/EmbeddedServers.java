package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Kafka for tests: in a directory of their own that is deleted at the end, in memory
 * where there is plenty, on free ports, without waiting for the disk. They end with this JVM,
 * however it ends.
 */
public final class EmbeddedServers implements AutoCloseable {
  // Keeps the pipes to the children open: collected streams would look like the end of the parent.
  private static final Set<EmbeddedServers> LIVE = ConcurrentHashMap.newKeySet();
  private static @Nullable EmbeddedServers shared;

  private final Path directory;
  private final EmbeddedPostgres postgres;
  private final EmbeddedKafkaProcess kafka;
  private @Nullable Process watchdog;

  private EmbeddedServers(Path directory, int postgresPort, int kafkaPort) {
    this.directory = directory;
    this.postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                directory.resolve("postgres"),
                directory.resolve("postgres.log"),
                postgresPort,
                false,
                "postgres",
                TestDirectories.binaries()));
    this.kafka =
        new EmbeddedKafkaProcess(
            new EmbeddedKafkaProcess.Settings(
                directory.resolve("kafka"),
                directory.resolve("kafka.log"),
                kafkaPort,
                brokerOptions(),
                true));
  }

  /** Of the JVM of a broker that a test starts. */
  public static List<String> brokerOptions() {
    return Stream.concat(
            Stream.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            new BrokerArchive(TestDirectories.binaries()).options().stream())
        .toList();
  }

  /** Of such a JVM: the archive among its options is taken when these jars come first. */
  public static String brokerClassPath() {
    return BrokerArchive.classPath();
  }

  /** The one pair of this JVM, started at the first call. Don't stop it: others use it too. */
  public static synchronized EmbeddedServers shared() {
    if (shared == null) {
      shared = attach(SharedAddress.get());
    }
    return shared;
  }

  /** A pair of one's own, to be killed and restarted at will. */
  public static EmbeddedServers start() {
    EmbeddedServers servers =
        new EmbeddedServers(TestDirectories.create(), Ports.free(), Ports.free());
    servers.startBoth();
    return servers;
  }

  static EmbeddedServers attach(Map<String, String> address) {
    return new EmbeddedServers(
        Path.of(address.getOrDefault("directory", "")),
        Integer.parseInt(address.getOrDefault("postgres", "0")),
        Integer.parseInt(address.getOrDefault("kafka", "0")));
  }

  Map<String, String> address() {
    return Map.of(
        "directory", directory.toString(),
        "postgres", Integer.toString(postgres.port()),
        "kafka", kafka.bootstrapServers().split(":")[1]);
  }

  private void startBoth() {
    LIVE.add(this);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-servers-stop"));
    watchdog = TestDirectories.watch(directory);
    try {
      CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::start);
      postgres.start();
      broker.join();
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  public EmbeddedPostgres postgres() {
    return postgres;
  }

  public EmbeddedKafkaProcess kafka() {
    return kafka;
  }

  public String user() {
    return EmbeddedPostgres.USER;
  }

  public String password() {
    return postgres.password();
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** A new empty database of the superuser's, with a name nobody else has; returns its JDBC URL. */
  public String createDatabase(String prefix) {
    return postgres.createDatabase(unique(prefix));
  }

  /** A new empty database as applications have it, with a name nobody else has. */
  public ApplicationDatabase createApplicationDatabase(String prefix) {
    String name = unique(prefix);
    ApplicationDatabase made =
        ApplicationDatabase.named(postgres.jdbcUrl(name), name, "owner", "application");
    postgres.make(made);
    return made;
  }

  private static String unique(String prefix) {
    return prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  @Override
  public synchronized void close() {
    if (!LIVE.remove(this)) {
      return;
    }
    kafka.kill();
    postgres.abandon();
    if (watchdog != null) {
      watchdog.destroyForcibly();
    }
    try {
      Directories.delete(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
