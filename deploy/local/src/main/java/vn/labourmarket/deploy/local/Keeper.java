package vn.labourmarket.deploy.local;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread that keeps one child running until it is told to stop. */
final class Keeper implements Runnable {
  private static final Duration START_LIMIT = Duration.ofSeconds(240);
  private static final int DEATHS_AT_START = 3;
  private static final int DEATHS_TO_REPORT = 5;

  private final Child child;
  private final ChildStarter starter;
  private final Console console;
  private final BooleanSupplier foundationReady;
  private final Backoff backoff = new Backoff();
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Process process;
  private volatile boolean ready;
  private volatile boolean wasReady;
  private volatile @Nullable Refusal failure;

  Keeper(Child child, ChildStarter starter, Console console, BooleanSupplier foundationReady) {
    this.child = child;
    this.starter = starter;
    this.console = console;
    this.foundationReady = foundationReady;
  }

  @Override
  public void run() {
    try {
      while (!isStopping() && failure == null) {
        if (foundationReady.getAsBoolean()) {
          live();
        } else {
          pause(Duration.ofMillis(100));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void live() throws InterruptedException {
    long born = System.nanoTime();
    try {
      Process started = start();
      if (started != null) {
        awaitReady(started, born);
        int code = started.waitFor();
        died(
            Text.of("mã thoát %d", "exit code %d", code),
            Duration.ofNanos(System.nanoTime() - born));
      }
    } catch (Refusal impossible) {
      if (wasReady) {
        died(impossible.text(), Duration.ZERO);
      } else {
        failure = impossible;
      }
    }
  }

  /** Under the lock, so that a stop finds either no process or all of it. */
  private synchronized @Nullable Process start() {
    if (isStopping()) {
      return null;
    }
    Process started = starter.start(child, ChildStarter.into(child.log()));
    process = started;
    return started;
  }

  private void awaitReady(Process started, long born) throws InterruptedException {
    while (!started.waitFor(child.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      double seconds = (System.nanoTime() - born) / 1e9;
      if (child.ready().test(started.pid())) {
        ready = true;
        wasReady = true;
        sayReady(seconds);
        return;
      }
      if (seconds > START_LIMIT.toSeconds()) {
        console.error(
            Text.of(
                "%s không sẵn sàng sau %d giây; xem %s",
                "%s is not ready after %d seconds; see %s",
                child.name(),
                START_LIMIT.toSeconds(),
                child.log()));
        started.destroyForcibly();
      }
    }
  }

  private void sayReady(double seconds) {
    String time = String.format(Locale.ROOT, "%.1f s", seconds);
    console.say(Text.of("%s sẵn sàng sau %s", "%s ready after %s", child.name(), time));
  }

  private void died(Text how, Duration life) throws InterruptedException {
    ready = false;
    if (isStopping()) {
      return;
    }
    Duration wait = backoff.afterDeath(life);
    if (!wasReady) {
      failure = neverReady(how, backoff.deaths());
      if (failure != null) {
        return;
      }
    }
    console.say(
        new Text(
            child.name() + " đã dừng (" + how.vietnamese() + "), khởi động lại",
            child.name() + " died (" + how.english() + "), starting it again"));
    if (backoff.deaths() >= DEATHS_TO_REPORT) {
      console.error(
          Text.of(
              "%s dừng liên tục (%d lần); xem %s",
              "%s keeps dying (%d times); see %s", child.name(), backoff.deaths(), child.log()));
    }
    pause(wait);
  }

  /** Why there is no use in starting it again; null when the next time may be better. */
  private @Nullable Refusal neverReady(Text how, int deaths) {
    String words = LogFile.lastWords(child.log());
    Refusal known = Refusal.inReport(words, starter.root());
    if (known == null) {
      known = Refusal.ofFullDisk(starter.root());
    }
    return known != null || deaths < DEATHS_AT_START
        ? known
        : new Refusal(
            new Text(
                child.name() + " không khởi động được (" + how.vietnamese() + "): " + words,
                child.name() + " does not start (" + how.english() + "): " + words));
  }

  private void pause(Duration time) throws InterruptedException {
    boolean stopped = stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    ready &= !stopped;
  }

  boolean isReady() {
    return ready;
  }

  @Nullable Refusal failure() {
    return failure;
  }

  Child child() {
    return child;
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  /** From now on nothing is started again. */
  void giveUp() {
    stop.countDown();
  }

  /** The same; returns what still runs. */
  synchronized @Nullable ProcessHandle retire() {
    giveUp();
    Process last = process;
    return last == null || !last.isAlive() ? null : last.toHandle();
  }
}
