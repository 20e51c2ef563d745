package vn.labourmarket.deploy.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Starts children together, keeps them alive and ends them in order. */
final class Supervisor {
  private final ChildStarter starter;
  private final Console console;
  private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  Supervisor(ChildStarter starter, Console console) {
    this.starter = starter;
    this.console = console;
  }

  /** Starts them at once, or as soon as what they build on is ready. */
  void begin(List<Child> children) {
    children.forEach(this::keep);
  }

  /** Returns when all children of these roles are ready; false when stopped meanwhile. */
  boolean awaitReady(Set<Role> roles) throws InterruptedException {
    while (!stopping) {
      for (Keeper keeper : keepers) {
        Refusal failure = keeper.failure();
        if (failure != null) {
          // What else dies now dies of the same: one line says why.
          keepers.forEach(Keeper::giveUp);
          throw failure;
        }
      }
      if (keepers.stream()
          .filter(keeper -> roles.contains(keeper.child().role()))
          .allMatch(Keeper::isReady)) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }

  private synchronized void keep(Child child) {
    Keeper keeper = new Keeper(child, starter, console, () -> isFoundationReady(child.role()));
    if (!stopping) {
      keepers.add(keeper);
      Thread thread = new Thread(keeper, "keeper-" + child.name());
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** A service waits for its database: without it, it would only die again. */
  private boolean isFoundationReady(Role role) {
    return role != Role.SERVICE
        || keepers.stream()
            .filter(keeper -> keeper.child().role() == Role.DATABASE)
            .allMatch(Keeper::isReady);
  }

  boolean hasChildren() {
    return !keepers.isEmpty();
  }

  /**
   * Ends services, broker and database one after the other; may be called more than once.
   *
   * @return the names of those that did not have to be killed
   */
  Set<String> stop() {
    Set<String> inOrder = new HashSet<>();
    synchronized (this) {
      stopping = true;
    }
    for (Role role : Role.values()) {
      List<Ending> endings = new ArrayList<>();
      for (Keeper keeper : keepers) {
        if (keeper.child().role() == role) {
          Ending ending = ending(keeper);
          if (ending != null) {
            endings.add(ending);
          }
        }
      }
      inOrder.addAll(Ending.all(endings, console));
    }
    return inOrder;
  }

  private static @Nullable Ending ending(Keeper keeper) {
    ProcessHandle process = keeper.retire();
    Child child = keeper.child();
    return process == null
        ? null
        : new Ending(child.name(), process, child.signal(), child.grace());
  }
}
