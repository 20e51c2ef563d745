package vn.labourmarket.occupations.recodings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;

/** A job that codes history again, and what came of it. */
@Entity
@Table(name = "occupation_recoding")
class Recoding {
  /** A queued one is running while another transaction holds its row. */
  enum State {
    QUEUED,
    READY,
    FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long number;

  String scheme;
  String fromVersion;
  String toVersion;

  @Enumerated(EnumType.STRING)
  State state;

  int attempts;
  @Nullable Long model;
  long itemCount;
  long changeCount;
  @Nullable String reason;
  @Nullable UUID requestedBy;
  Instant requestedAt;
  @Nullable Instant finishedAt;

  protected Recoding() {}

  /**
   * Asks for a recoding.
   *
   * @param actor null when the service asks by itself
   */
  static Recoding queued(
      ClassificationRef from, ClassificationRef to, @Nullable UUID actor, Instant now) {
    Recoding job = new Recoding();
    job.scheme = from.scheme();
    job.fromVersion = from.version();
    job.toVersion = to.version();
    job.state = State.QUEUED;
    job.requestedBy = actor;
    job.requestedAt = now;
    return job;
  }

  long number() {
    return Objects.requireNonNull(number);
  }

  ClassificationRef from() {
    return new ClassificationRef(scheme, fromVersion);
  }

  ClassificationRef to() {
    return new ClassificationRef(scheme, toVersion);
  }

  /** Counts a beginning, so that one that always kills the process is not begun for ever. */
  void begin() {
    attempts++;
  }

  void ready(long byModel, long items, long changes, Instant now) {
    state = State.READY;
    model = byModel;
    itemCount = items;
    changeCount = changes;
    finishedAt = now;
  }

  void failed(RecodingProblem because, Instant now) {
    state = State.FAILED;
    reason = because.name();
    finishedAt = now;
  }
}
