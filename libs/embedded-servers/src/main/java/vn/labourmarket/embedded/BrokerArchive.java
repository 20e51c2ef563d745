package vn.labourmarket.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An archive of the classes that a broker loads (JDK class data sharing): with it a broker of a
 * test starts for half the CPU time. Made once and kept beside the programs, for all modules.
 */
final class BrokerArchive {
  // What a broker is made of. The JVM takes an archive when the class path begins with the jars it
  // was made of; the project's own jars change with every build and come after them.
  private static final Pattern PARTS =
      Pattern.compile(
          "(kafka[-_]|scala-|metrics-core|jackson-(annotations|core|databind)-|slf4j-api|caffeine"
              + "|pcollections).*[.]jar");

  private final Path directory;
  private final String name;

  BrokerArchive(Path cache) {
    this.directory = cache;
    this.name = "broker-" + Integer.toHexString(key().hashCode());
  }

  /** All of this JVM's class path, the archived jars first. */
  static String classPath() {
    return parts() + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static String parts() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> PARTS.matcher(Path.of(entry).getFileName().toString()).matches())
        .distinct()
        .sorted()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String key() {
    return System.getProperty("java.vm.version") + System.getProperty("java.home") + parts();
  }

  /** The option by which a broker uses it; none while another process makes it. */
  List<String> options() {
    Path archive = directory.resolve(name + ".jsa");
    try {
      if (!Files.exists(archive)) {
        Files.createDirectories(directory);
        makeUnlessAnotherDoes(archive);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }

  private void makeUnlessAnotherDoes(Path archive) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = channel.tryLock()) {
      if (alone != null && !Files.exists(archive)) {
        Path aside = Files.createTempDirectory(directory, "archiving-");
        try {
          make(aside);
          Files.move(aside.resolve("archive"), archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Directories.delete(aside);
        }
      }
    }
  }

  private static void make(Path aside) {
    Path classes = aside.resolve("classes");
    try (EmbeddedKafkaProcess model =
        new EmbeddedKafkaProcess(
            new EmbeddedKafkaProcess.Settings(
                aside.resolve("kafka"),
                aside.resolve("kafka.log"),
                Ports.free(),
                List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:DumpLoadedClassList=" + classes),
                true))) {
      model.start();
    }
    Commands.run(
        List.of(
            "env",
            "CLASSPATH=" + parts(),
            EmbeddedKafkaProcess.java(),
            "-Xshare:dump",
            "-XX:+UseSerialGC",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + aside.resolve("archive")));
  }
}
