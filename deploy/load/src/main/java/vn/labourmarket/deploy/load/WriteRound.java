package vn.labourmarket.deploy.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One round of writes between two measurements of the bare database.
 *
 * @param limitBefore bare commits a second, before and after the round
 * @param cpuMillis CPU time for a write by process, until everything had arrived at the gateway
 * @param drainSeconds until it had, after the last write
 */
record WriteRound(
    double limitBefore,
    double limitAfter,
    ClosedLoop.Result writes,
    Map<String, Double> cpuMillis,
    double drainSeconds) {
  private static final double AGREEMENT = 0.10;

  double ratio() {
    return writes.perSecond() / ((limitBefore + limitAfter) / 2);
  }

  /** Whether the machine was the same before and after. */
  boolean isSteady() {
    return Math.abs(limitBefore / limitAfter - 1) <= AGREEMENT;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("writesPerSecond", writes.perSecond());
    json.put("acknowledged", writes.acknowledged());
    json.put("failures", writes.failures());
    json.put("p50Millis", writes.latencies().millis(0.50));
    json.put("p99Millis", writes.latencies().millis(0.99));
    json.put("bareCommitsPerSecondBefore", limitBefore);
    json.put("bareCommitsPerSecondAfter", limitAfter);
    json.put("ratio", ratio());
    json.put("steady", isSteady());
    json.put("cpuMillisPerWrite", cpuMillis);
    json.put("drainSeconds", drainSeconds);
    return json;
  }
}
