package vn.labourmarket.deploy.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import vn.labourmarket.deploy.driver.CpuClock;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * Writes for as long as compilation needs: until then a write costs several times what it costs
 * later. How long that is can't be told from the CPU time, which goes up and down with whatever
 * else the machine's host does.
 */
final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(5);

  private WarmUp() {}

  /** Returns how many writes there were: about {@code wanted}, or a few more. */
  static int run(LoadClient client, SuiteDirectory directory, int connections, int wanted)
      throws InterruptedException {
    int writes = 0;
    while (writes < wanted) {
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
