package vn.labourmarket.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How children are started on the JVM that runs the launcher. */
record JavaCommand(DataDirectory directory, boolean fastStart) {

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
    if (fastStart) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    return List.copyOf(options);
  }
}
