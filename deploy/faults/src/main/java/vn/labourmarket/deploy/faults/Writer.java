package vn.labourmarket.deploy.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One writer: mostly new vacancies, some changes of its own, some keys sent again although they
 * were answered. Half of the unanswered keys are sent again at once, as impatient clients do; the
 * others wait until something works again.
 */
final class Writer implements Runnable {
  private static final int IMPATIENT_RETRIES = 2;
  private static final int MOST_KEPT = 500;
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 400;

  private final String name;
  private final Client client;
  private final Journal journal;
  private final Gate gate;
  private final List<String> employers;
  private final Random random;
  private final long pauseMillis;
  private final List<Posting> own = new ArrayList<>();
  private int count;

  Writer(
      String name,
      Client client,
      Journal journal,
      Gate gate,
      List<String> employers,
      Random random,
      long pauseMillis) {
    this.name = name;
    this.client = client;
    this.journal = journal;
    this.gate = gate;
    this.employers = employers;
    this.random = random;
    this.pauseMillis = pauseMillis;
  }

  @Override
  public void run() {
    try {
      long afterFailure = FIRST_PAUSE_MILLIS;
      while (gate.enter()) {
        boolean worked;
        try {
          worked = step();
        } finally {
          gate.leave();
        }
        Thread.sleep(worked ? pauseMillis : afterFailure);
        afterFailure =
            worked ? FIRST_PAUSE_MILLIS : Math.min(2 * afterFailure, LONGEST_PAUSE_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean step() throws InterruptedException {
    int die = random.nextInt(100);
    Optional<Posting> known = anyOwn();
    boolean worked;
    if (die < 15 && known.isPresent()) {
      worked = client.change(known.get());
    } else if (die < 25 && known.isPresent()) {
      worked = client.post(known.get());
    } else {
      worked = postNew();
    }
    return worked && retryOne();
  }

  private boolean postNew() throws InterruptedException {
    count++;
    Posting posting =
        new Posting(
            name + "-" + count,
            employers.get(random.nextInt(employers.size())),
            "Fault run " + name + " no. " + count,
            1 + random.nextInt(1_000));
    journal.add(posting);
    own.add(posting);
    if (own.size() > MOST_KEPT) {
      own.remove(0);
    }
    boolean acknowledged = client.post(posting);
    int retries = random.nextBoolean() ? IMPATIENT_RETRIES : 0;
    while (!acknowledged && retries > 0) {
      acknowledged = client.post(posting);
      retries--;
    }
    return acknowledged;
  }

  /** After a success: something works, so that one of the kept keys may work as well. */
  private boolean retryOne() throws InterruptedException {
    Optional<Posting> waiting = journal.takePending();
    return waiting.isEmpty() || waiting.get().isAcknowledged() || client.post(waiting.get());
  }

  private Optional<Posting> anyOwn() {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(own.get(random.nextInt(own.size()))).filter(Posting::isAcknowledged);
  }
}
