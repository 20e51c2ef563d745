package vn.labourmarket.deploy.faults;

/** Lets the writers in, or keeps them out while their work is judged. */
final class Gate {
  private int inside;
  private boolean closed;
  private boolean ended;

  /** Waits while it is closed; false when all is over. */
  synchronized boolean enter() throws InterruptedException {
    while (closed && !ended) {
      wait();
    }
    if (ended) {
      return false;
    }
    inside++;
    return true;
  }

  synchronized void leave() {
    inside--;
    notifyAll();
  }

  /** Returns when nobody is inside any more. */
  synchronized void close() throws InterruptedException {
    closed = true;
    while (inside > 0) {
      wait();
    }
  }

  synchronized void open() {
    closed = false;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }
}
