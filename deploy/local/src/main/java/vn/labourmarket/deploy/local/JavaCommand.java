package vn.labourmarket.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How children are started on the JVM that runs the launcher. */
record JavaCommand(DataDirectory directory, boolean fastStart, ClassArchives archives) {
  private static final List<String> QUICK_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");

  /**
   * The optimising compiler begins at three times the JVM's own thresholds: at those it takes a
   * third of the CPU of a start, mostly for what only a start does. What every request calls gets
   * there within seconds.
   */
  private static final List<String> OPTIMISING_LATER =
      List.of(
          "-XX:Tier4InvocationThreshold=15000",
          "-XX:Tier4MinInvocationThreshold=1800",
          "-XX:Tier4CompileThreshold=45000",
          "-XX:Tier4BackEdgeThreshold=120000");

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The argument that tells this directory's JVMs from all others. */
  String mark() {
    return "-Dlabourmarket.data=" + directory.root();
  }

  /** For a process that runs as long as the suite, from the given artifact. */
  List<String> lastingOptions(String name, Heap heap, Path artifact) {
    List<String> options = new ArrayList<>(options(name, heap));
    options.addAll(archives.options(name, artifact));
    return List.copyOf(options);
  }

  /** How long such a process may take to end. */
  Duration grace(String name, Duration usual) {
    return archives.isRecording(name) ? ClassArchives.TIME_TO_WRITE : usual;
  }

  List<String> options(String name, Heap heap) {
    List<String> options = new ArrayList<>(heap.options());
    options.addAll(
        List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            // Half dead is worse than dead: the launcher starts it again.
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + directory.logs().resolve(name + "-crash-%p.txt"),
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + directory.temporary(),
            mark()));
    options.addAll(fastStart ? QUICK_COMPILER_ONLY : OPTIMISING_LATER);
    return List.copyOf(options);
  }
}
