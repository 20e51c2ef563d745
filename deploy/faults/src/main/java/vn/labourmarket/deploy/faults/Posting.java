package vn.labourmarket.deploy.faults;

import java.util.LinkedHashSet;
import java.util.Set;

/** One vacancy of this client: the key it is sent under, and what the answers said about it. */
final class Posting {
  private final String key;
  private final String employer;
  private final String title;
  private final int firstNumber;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<Integer> uncertain = new LinkedHashSet<>();
  private int number;
  private int highestAsked;
  private long version;
  private int attempts;
  private long lastSentNanos;
  private long acknowledgedSendNanos;

  Posting(String key, String employer, String title, int number) {
    this.key = key;
    this.employer = employer;
    this.title = title;
    this.firstNumber = number;
    this.number = number;
    this.highestAsked = number;
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  String employer() {
    return employer;
  }

  int firstNumber() {
    return firstNumber;
  }

  /** Counts one more request under the key; returns how many there were. */
  synchronized int sending() {
    lastSentNanos = System.nanoTime();
    attempts++;
    return attempts;
  }

  synchronized void acknowledged(String id, long atVersion) {
    if (ids.isEmpty()) {
      acknowledgedSendNanos = lastSentNanos;
    }
    ids.add(id);
    version = Math.max(version, atVersion);
  }

  /**
   * A change of the known version is on its way; until the version moves on it may happen. Numbers
   * only grow, so that a reader who sees no versions can tell an older state from a newer one.
   */
  synchronized int changing() {
    highestAsked++;
    uncertain.add(highestAsked);
    return highestAsked;
  }

  /**
   * An answer showed this state. A newer version ends all doubt: changes of an older one are
   * refused from then on.
   *
   * @return false when that state can't be
   */
  synchronized boolean shows(long atVersion, int shown) {
    if (atVersion < version) {
      return false;
    }
    if (atVersion == version) {
      return shown == number;
    }
    boolean asked = uncertain.contains(shown);
    version = atVersion;
    number = shown;
    uncertain.clear();
    return asked;
  }

  synchronized boolean isAcknowledged() {
    return !ids.isEmpty();
  }

  synchronized boolean isUncertain() {
    return !uncertain.isEmpty();
  }

  /** The first id an answer named. */
  synchronized String id() {
    return ids.iterator().next();
  }

  /** The highest acknowledged version. */
  synchronized long version() {
    return version;
  }

  /** When the request that was first acknowledged left. */
  synchronized long acknowledgedSendNanos() {
    return acknowledgedSendNanos;
  }

  synchronized Sent sent() {
    Set<Integer> numbers = new LinkedHashSet<>(uncertain);
    numbers.add(number);
    return new Sent(key, title, Set.copyOf(ids), version, Set.copyOf(numbers));
  }

  @Override
  public String toString() {
    return sent().toString();
  }
}
