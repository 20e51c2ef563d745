package vn.labourmarket.deploy.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.deploy.faults.Journal.Count;

/**
 * How the suite came through one fault.
 *
 * @param readySeconds until the process was there again and every service said it is ready
 * @param writeSeconds until a write sent after the fault was acknowledged
 * @param visibleSeconds until such a write was in the read model
 * @param counts from just before the fault until the check
 */
record Outcome(
    Fault fault,
    double readySeconds,
    double writeSeconds,
    double visibleSeconds,
    Map<Count, Long> counts,
    List<Finding> findings) {

  boolean isPass() {
    return findings.isEmpty();
  }

  static Map<Count, Long> counts(Journal journal) {
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    for (Count count : Count.values()) {
      counts.put(count, journal.counted(count));
    }
    return counts;
  }

  static Map<Count, Long> since(Map<Count, Long> before, Journal journal) {
    Map<Count, Long> now = counts(journal);
    now.replaceAll((count, value) -> value - before.getOrDefault(count, 0L));
    return now;
  }
}
