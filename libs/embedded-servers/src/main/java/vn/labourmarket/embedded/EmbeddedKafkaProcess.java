package vn.labourmarket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One broker as a child JVM on the current class path: it can be killed alone. */
public final class EmbeddedKafkaProcess implements AutoCloseable {
  private final Settings settings;
  private final ChildServer server;

  /**
   * @param data the broker's files; made when missing, reused when there
   * @param jvmOptions of the child
   * @param withParent end when the parent ends, however it ends; for tests
   */
  public record Settings(
      Path data, Path log, int port, List<String> jvmOptions, boolean withParent) {}

  public EmbeddedKafkaProcess(Settings settings) {
    this.settings = settings;
    this.server = new ChildServer(settings.data(), pidFile(settings), settings.log());
  }

  static Path pidFile(Settings settings) {
    return settings.data().resolveSibling(settings.data().getFileName() + ".pid");
  }

  public void start() {
    server.start(prepare(), environment());
  }

  /**
   * Ends a broker left over by a killed parent and returns the command that is the broker, for a
   * parent that supervises it and adds {@link #environment()}.
   */
  public List<String> prepare() {
    server.kill();
    try {
      Files.deleteIfExists(pidFile(settings));
      Files.createDirectories(settings.data().toAbsolutePath().getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(settings.jvmOptions());
    command.add(EmbeddedKafka.class.getName());
    command.add(settings.data().toString());
    command.add(Integer.toString(settings.port()));
    command.add(pidFile(settings).toString());
    if (settings.withParent()) {
      command.add(EmbeddedKafka.WITH_PARENT);
    }
    return List.copyOf(command);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path travels here: on the command line it would fill the process list. */
  public Map<String, String> environment() {
    return Map.of(
        "CLASSPATH",
        settings.withParent() ? BrokerArchive.classPath() : System.getProperty("java.class.path"));
  }

  /** Whether the child with this pid serves clients. */
  public boolean isReady(long pid) {
    return server.isReady(pid);
  }

  public Optional<ProcessHandle> process() {
    return server.running();
  }

  public void stop() {
    server.stop("TERM");
  }

  /** Ends it as a crash would. */
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    stop();
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }
}
