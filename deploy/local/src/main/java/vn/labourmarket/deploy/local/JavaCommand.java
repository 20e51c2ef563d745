package vn.labourmarket.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How children are started on the JVM that runs the launcher. */
record JavaCommand(DataDirectory directory, boolean fastStart) {
  private static final List<String> QUICK_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");
  // Four times the defaults. Six JVMs that start at once on two cores otherwise spend a fifth of
  // their time on optimising what runs only at start; under load the code that matters passes these
  // marks within seconds.
  private static final List<String> OPTIMISE_LATER =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The argument that tells this directory's JVMs from all others. */
  String mark() {
    return "-Dlabourmarket.data=" + directory.root();
  }

  List<String> options(String name, int heapMegabytes) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // Half dead is worse than dead: the launcher starts it again.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + directory.logs().resolve(name + "-crash-%p.txt"),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + directory.temporary(),
                mark()));
    options.addAll(fastStart ? QUICK_COMPILER_ONLY : OPTIMISE_LATER);
    return List.copyOf(options);
  }
}
