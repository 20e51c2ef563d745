package vn.labourmarket.deploy.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CPU time that processes have used, as the kernel counts it: 10 ms steps. */
public final class CpuClock {
  private static final int USER = 11;
  private static final double MILLIS_PER_TICK = 10;

  private CpuClock() {}

  /** Milliseconds by process name; those of the calling JVM are under {@code client}. */
  public static Map<String, Double> read(SuiteDirectory directory, List<String> names) {
    Map<String, Double> millis = new LinkedHashMap<>();
    for (String name : names) {
      directory
          .process(name)
          .filter(SuiteProcess::isAlive)
          .ifPresent(process -> millis.put(name, used(name, process.pid())));
    }
    millis.put("client", millis(Path.of("/proc/self/stat"), "client"));
    return millis;
  }

  /** What was used between two readings, for each operation. */
  public static Map<String, Double> perOperation(
      Map<String, Double> before, Map<String, Double> after, long operations) {
    Map<String, Double> used = new LinkedHashMap<>();
    after.forEach(
        (name, millis) ->
            used.put(name, (millis - before.getOrDefault(name, 0.0)) / Math.max(1, operations)));
    return used;
  }

  /**
   * PostgreSQL works through its children, ended ones included; the launcher's children are the
   * other processes and have figures of their own.
   */
  private static double used(String name, long pid) {
    double sum = millis(Path.of("/proc", Long.toString(pid), "stat"), name);
    if (!name.equals(SuiteDirectory.POSTGRES)) {
      return sum;
    }
    for (ProcessHandle child :
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList()) {
      sum += millis(Path.of("/proc", Long.toString(child.pid()), "stat"), name);
    }
    return sum;
  }

  /** User and system time; for PostgreSQL also of the children it has collected. */
  private static double millis(Path stat, String name) {
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      int end = USER + (name.equals(SuiteDirectory.POSTGRES) ? 4 : 2);
      for (int field = USER; field < end; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * MILLIS_PER_TICK;
    } catch (IOException gone) {
      return 0;
    }
  }
}
