package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.driver.SuiteProcess;

/** Carries a fault out. */
final class Strike {
  private final Suite suite;
  private final Random random;

  Strike(Suite suite, Random random) {
    this.suite = suite;
    this.random = random;
  }

  /**
   * Returns when the process is dead, or goes on after its pause; a dead launcher is started again
   * on the same directory, as an operator would.
   */
  void carryOut(Fault fault) throws IOException, InterruptedException {
    SuiteProcess victim = suite.process(fault.process());
    switch (fault.kind()) {
      case KILL -> kill(victim);
      case KILL_CHILD -> killChild(victim);
      case PAUSE -> {
        victim.signal("STOP");
        try {
          Thread.sleep(fault.pause().toMillis());
        } finally {
          victim.signal("CONT");
        }
      }
    }
    if (fault.process().equals(SuiteDirectory.LAUNCHER) && !victim.isAlive()) {
      suite.launch();
    }
  }

  private static void kill(SuiteProcess victim) throws InterruptedException {
    victim.signal("KILL");
    while (victim.isAlive()) {
      Thread.sleep(1);
    }
  }

  private void killChild(SuiteProcess victim) throws InterruptedException {
    List<Long> children =
        ProcessHandle.of(victim.pid()).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .toList();
    long child = children.get(random.nextInt(children.size()));
    victim.signalChild("KILL", child);
    while (ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)) {
      Thread.sleep(1);
    }
  }
}
