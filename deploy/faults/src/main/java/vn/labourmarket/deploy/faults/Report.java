package vn.labourmarket.deploy.faults;

import java.util.List;
import java.util.Locale;
import vn.labourmarket.deploy.faults.Journal.Count;

/** What the run prints. */
final class Report {
  private static final int MOST_SHOWN = 20;

  private Report() {}

  static void header() {
    System.out.printf(
        "%n%-32s %9s %9s %9s %7s %7s %7s %7s %7s %5s  %s%n",
        "fault",
        "ready s",
        "write s",
        "visible s",
        "acked",
        "changed",
        "no ans.",
        "retried",
        "replays",
        "500s",
        "verdict");
  }

  static void line(Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %9.2f %9.2f %9.2f %7d %7d %7d %7d %7d %5d  %s%n",
        outcome.fault(),
        outcome.readySeconds(),
        outcome.writeSeconds(),
        outcome.visibleSeconds(),
        outcome.counts().get(Count.ACKNOWLEDGED),
        outcome.counts().get(Count.CHANGED),
        outcome.counts().get(Count.UNANSWERED),
        outcome.counts().get(Count.RETRIED),
        outcome.counts().get(Count.REPLAYED),
        outcome.counts().get(Count.INTERNAL_ERROR),
        outcome.isPass() ? "PASS" : "FAIL");
    findings(outcome.findings());
  }

  static void findings(List<Finding> findings) {
    findings.stream().limit(MOST_SHOWN).forEach(it -> System.out.println("    " + it));
    if (findings.size() > MOST_SHOWN) {
      System.out.printf("    and %d more%n", findings.size() - MOST_SHOWN);
    }
  }

  static void end(List<Outcome> outcomes, int postings, int acknowledged, boolean pass) {
    long violations = outcomes.stream().mapToLong(it -> it.findings().size()).sum();
    System.out.printf(
        "%n%s: %d faults, %d vacancies sent, %d acknowledged, %d violations%n",
        pass ? "PASS" : "FAIL", outcomes.size(), postings, acknowledged, violations);
  }
}
