package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The client's own log, in memory and as a file of tab-separated lines: time, what, key, version,
 * detail. A request is noted before it leaves, an answer when it is there.
 */
final class Journal implements AutoCloseable {
  /** What is counted for each fault. */
  enum Count {
    ACKNOWLEDGED,
    CHANGED,
    UNANSWERED,
    RETRIED,
    REPLAYED,
    UNAVAILABLE,
    INTERNAL_ERROR
  }

  private final PrintWriter file;
  private final List<Posting> postings = new ArrayList<>();
  private final List<Posting> acknowledged = new ArrayList<>();
  private final Queue<Posting> pending = new ConcurrentLinkedQueue<>();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();

  Journal(Path path) throws IOException {
    this.file = new PrintWriter(Files.newBufferedWriter(path));
  }

  synchronized void add(Posting posting) {
    postings.add(posting);
    line("NEW", posting, posting.title());
  }

  void sending(Posting posting) {
    if (posting.sending() > 1) {
      count(Count.RETRIED);
    }
    line("SEND", posting, "");
  }

  synchronized void acknowledged(Posting posting, String id, long version, boolean replayed) {
    boolean first = !posting.isAcknowledged();
    posting.acknowledged(id, version);
    if (first) {
      acknowledged.add(posting);
      count(Count.ACKNOWLEDGED);
    }
    if (replayed) {
      count(Count.REPLAYED);
    }
    line(replayed ? "REPLAY" : "ACK", posting, id);
  }

  /** To be sent again under its key, once the suite is back. */
  void unanswered(Posting posting, String why) {
    count(Count.UNANSWERED);
    line("NO-ANSWER", posting, why);
    if (!posting.isAcknowledged()) {
      pending.add(posting);
    }
  }

  /** Returns the number to ask for. */
  int changing(Posting posting) {
    int number = posting.changing();
    line("CHANGE", posting, Integer.toString(number));
    return number;
  }

  /** A state that an answer showed; one that can't be is a finding. */
  void shown(Posting posting, long version, int number) {
    String before = posting.toString();
    if (!posting.shows(version, number)) {
      found(
          new Finding(
              Finding.Kind.WRONG_STATE,
              posting.id(),
              "version %d, number %d after %s".formatted(version, number, before)));
    }
    line("STATE", posting, Integer.toString(number));
  }

  void found(Finding finding) {
    findings.add(finding);
    println("FINDING", finding.id(), finding.toString());
  }

  void note(String what) {
    println("NOTE", "", what);
  }

  void count(Count what) {
    counts.computeIfAbsent(what, it -> new LongAdder()).increment();
  }

  long counted(Count what) {
    return counts.computeIfAbsent(what, it -> new LongAdder()).sum();
  }

  Optional<Posting> takePending() {
    return Optional.ofNullable(pending.poll());
  }

  synchronized Optional<Posting> anyAcknowledged(Random random) {
    return acknowledged.isEmpty()
        ? Optional.empty()
        : Optional.of(acknowledged.get(random.nextInt(acknowledged.size())));
  }

  /**
   * The first vacancy acknowledged to a request that left after a moment.
   *
   * @param known how many were acknowledged at that moment
   */
  synchronized Optional<Posting> firstSentAfter(long nanos, int known) {
    return acknowledged.subList(known, acknowledged.size()).stream()
        .filter(posting -> posting.acknowledgedSendNanos() - nanos > 0)
        .findFirst();
  }

  synchronized int acknowledgedCount() {
    return acknowledged.size();
  }

  synchronized List<Sent> sent() {
    return postings.stream().map(Posting::sent).toList();
  }

  /** What was found since the last call. */
  List<Finding> takeFindings() {
    List<Finding> taken = new ArrayList<>();
    for (Finding next = findings.poll(); next != null; next = findings.poll()) {
      taken.add(next);
    }
    return taken;
  }

  private void line(String what, Posting posting, String detail) {
    println(what, posting.key(), posting.version() + "\t" + detail);
  }

  private void println(String what, String key, String detail) {
    file.println(Instant.now() + "\t" + what + "\t" + key + "\t" + detail);
  }

  @Override
  public void close() {
    file.close();
  }
}
