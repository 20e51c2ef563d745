package vn.labourmarket.deploy.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  // Single windows differ by more than that by chance.
  private static final int COMPARED_WINDOWS = 6;

  private WarmUp() {}

  /** Returns how many writes it took; at most about {@code most}. */
  static int run(LoadClient client, SuiteDirectory directory, int connections, int most)
      throws InterruptedException {
    int writes = 0;
    List<Double> windows = new ArrayList<>();
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
      windows.add(now);
      if (isSettled(windows)) {
        break;
      }
    }
    return writes;
  }

  private static boolean isSettled(List<Double> windows) {
    int newer = windows.size() - COMPARED_WINDOWS;
    int older = newer - COMPARED_WINDOWS;
    return older >= 0
        && mean(windows.subList(newer, windows.size()))
            > (1 - SETTLED) * mean(windows.subList(older, newer));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double suiteMillis(
      Map<String, Double> before, SuiteDirectory directory, int operations) {
    Map<String, Double> used =
        CpuClock.perOperation(
            before, CpuClock.read(directory, SuiteDirectory.PROCESSES), operations);
    return SuiteDirectory.PROCESSES.stream().mapToDouble(it -> used.getOrDefault(it, 0.0)).sum();
  }
}
