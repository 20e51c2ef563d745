package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Archives of loaded classes (JDK class data sharing), with which a JVM starts for about half the
 * CPU time. Each process of the first run of a build writes its own when it ends; a run that ends
 * otherwise leaves the task to the next one.
 */
final class ClassArchives {
  static final Duration TIME_TO_WRITE = Duration.ofSeconds(60);
  private static final long NEEDED = 2L << 30;

  private final Path kept;
  private final DataDirectory directory;
  private final boolean writable;
  private final Map<String, Path> recording = new HashMap<>();

  /**
   * @param home the project's directory, beside whose artifacts the archives are kept
   * @param writable whether this run writes what is missing; its end takes half a minute longer
   */
  ClassArchives(Path home, DataDirectory directory, boolean writable) {
    this.directory = directory;
    this.writable = writable;
    // The JVM takes an archive only when neither it nor the class path has changed.
    String key = System.getProperty("java.vm.version") + " " + home;
    this.kept =
        home.resolve("deploy/local/target/class-archives")
            .resolve(Integer.toHexString(key.hashCode()));
  }

  /** The options by which a process uses its archive, or writes the one that is missing. */
  List<String> options(String name, Path artifact) {
    Path archive = kept.resolve(name + ".jsa");
    try {
      if (isNewer(archive, artifact)) {
        return List.of("-XX:SharedArchiveFile=" + archive);
      }
      if (writable && canRecord(artifact)) {
        Path written = directory.temporary().resolve(name + ".jsa");
        recording.put(name, written);
        return List.of("-XX:ArchiveClassesAtExit=" + written, "-Xlog:cds=error");
      }
    } catch (IOException startsWithoutOne) {
      recording.remove(name);
    }
    return List.of();
  }

  private static boolean isNewer(Path archive, Path artifact) throws IOException {
    return Files.isRegularFile(archive)
        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(artifact)) > 0;
  }

  /** Classes in a directory can't be archived, and a full disk has no room for it. */
  private boolean canRecord(Path artifact) throws IOException {
    Files.createDirectories(kept);
    return Files.isRegularFile(artifact)
        && Files.isWritable(kept)
        && directory.freeBytes() > NEEDED;
  }

  boolean isRecording(String name) {
    return recording.containsKey(name);
  }

  boolean isRecording() {
    return !recording.isEmpty();
  }

  /** Takes over what processes have written that came to their end in order. */
  void keep(Set<String> ended) {
    for (String name : ended) {
      Path written = recording.get(name);
      if (written != null && Files.isRegularFile(written)) {
        try {
          Path aside = Files.createTempFile(kept, name, ".new");
          Files.move(written, aside, StandardCopyOption.REPLACE_EXISTING);
          Files.move(aside, kept.resolve(name + ".jsa"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException nextRunTriesAgain) {
          recording.remove(name);
        }
      }
    }
  }
}
