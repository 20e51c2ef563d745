package vn.labourmarket.deploy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * What is done to which process.
 *
 * @param delay how long the writers work before it happens
 * @param pause how long the process stands still; zero for a kill
 */
record Fault(String process, Kind kind, Duration delay, Duration pause) {
  enum Kind {
    KILL,
    PAUSE,
    /** One of PostgreSQL's processes, upon which it starts all of them again. */
    KILL_CHILD
  }

  /** Every process killed once, in the order of their weight. */
  static List<Fault> eachOnce() {
    return SuiteDirectory.PROCESSES.stream()
        .map(it -> new Fault(it, Kind.KILL, Duration.ofSeconds(1), Duration.ZERO))
        .toList();
  }

  /** Every process once, in random order, at random moments, killed or paused. */
  static List<Fault> randomRound(Random random) {
    List<Fault> faults = new ArrayList<>();
    for (String process : SuiteDirectory.PROCESSES) {
      faults.add(random(process, random));
    }
    Collections.shuffle(faults, random);
    return List.copyOf(faults);
  }

  private static Fault random(String process, Random random) {
    Duration delay = Duration.ofMillis(200 + random.nextInt(2_800));
    int die = random.nextInt(3);
    // A paused launcher harms nobody as long as nothing else dies.
    if (die == 0 && !process.equals(SuiteDirectory.LAUNCHER)) {
      return new Fault(process, Kind.PAUSE, delay, Duration.ofMillis(500 + random.nextInt(9_500)));
    }
    boolean child = die == 1 && process.equals(SuiteDirectory.POSTGRES);
    return new Fault(process, child ? Kind.KILL_CHILD : Kind.KILL, delay, Duration.ZERO);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case KILL -> "kill -9 " + process;
      case KILL_CHILD -> "kill -9 a backend of " + process;
      case PAUSE -> "stop %s for %.1f s".formatted(process, pause.toMillis() / 1e3);
    };
  }
}
