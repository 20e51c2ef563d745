package vn.labourmarket.deploy.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import vn.labourmarket.deploy.driver.CpuClock;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * Writes until the suite's CPU time for a write settles, since compilation decides the first
 * minute.
 */
final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final double SETTLED = 0.03;
  // Before that two windows may agree by chance, on a machine that does other things as well.
  private static final int LEAST = 8_000;

  private WarmUp() {}

  /** Returns how many writes it took; at most about {@code most}. */
  static int run(LoadClient client, SuiteDirectory directory, int connections, int most)
      throws InterruptedException {
    int writes = 0;
    double before = Double.MAX_VALUE;
    while (writes < most) {
      Map<String, Double> cpu = CpuClock.read(directory, SuiteDirectory.PROCESSES);
      ClosedLoop.Result window = ClosedLoop.run(client, connections, WINDOW);
      double now = suiteMillis(cpu, directory, window.acknowledged());
      writes += window.acknowledged();
      System.out.printf(
          Locale.ROOT,
          "warm-up: %6d writes, %5.0f/s, %.3f ms CPU a write %s%n",
          writes,
          window.perSecond(),
          now,
          window.failures().isEmpty() ? "" : window.failures());
      if (window.acknowledged() == 0) {
        throw new IllegalStateException("Nothing was acknowledged: " + window.failures());
      }
      if (writes >= LEAST && Math.abs(now / before - 1) < SETTLED) {
        break;
      }
      before = now;
    }
    return writes;
  }

  private static double suiteMillis(
      Map<String, Double> before, SuiteDirectory directory, int operations) {
    Map<String, Double> used =
        CpuClock.perOperation(
            before, CpuClock.read(directory, SuiteDirectory.PROCESSES), operations);
    return SuiteDirectory.PROCESSES.stream().mapToDouble(it -> used.getOrDefault(it, 0.0)).sum();
  }
}
