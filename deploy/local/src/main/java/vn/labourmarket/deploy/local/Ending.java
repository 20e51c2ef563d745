package vn.labourmarket.deploy.local;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.embedded.Processes;

/** The orderly end of one process, and the other one when it takes too long. */
record Ending(String name, ProcessHandle process, String signal, Duration grace) {

  /**
   * Together, so that the slowest decides and not the sum.
   *
   * @return the names of those that ended by themselves
   */
  static Set<String> all(List<Ending> endings, Console console) {
    Set<String> inOrder = new HashSet<>();
    List<List<ProcessHandle>> families =
        endings.stream().map(ending -> Processes.withDescendants(ending.process)).toList();
    endings.forEach(ending -> Processes.signal(ending.process, ending.signal));
    long start = System.nanoTime();
    for (int i = 0; i < endings.size(); i++) {
      Ending ending = endings.get(i);
      Duration left = ending.grace.minusNanos(System.nanoTime() - start);
      if (Processes.awaitEnd(families.get(i), left)) {
        inOrder.add(ending.name);
      } else {
        console.say(
            Text.of(
                "%s không dừng sau %d giây, buộc dừng",
                "%s does not end within %d seconds and is killed",
                ending.name,
                Math.round(ending.grace.toMillis() / 1e3)));
        families.get(i).forEach(ProcessHandle::destroyForcibly);
        Processes.awaitEnd(families.get(i), Duration.ofSeconds(2));
      }
    }
    return inOrder;
  }
}
