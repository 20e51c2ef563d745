package vn.labourmarket.occupations.coding;

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

/** A model, or the wish for one. */
@Entity
@Table(name = "coding_model")
class LearnedModel {
  /** A queued one is being learned while another transaction holds its row. */
  enum State {
    QUEUED,
    READY,
    FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long number;

  String scheme;
  String versionId;

  @Enumerated(EnumType.STRING)
  State state;

  int attempts;
  @Nullable Long titlesRevision;
  @Nullable Integer titleCount;
  @Nullable Integer decisionCount;
  @Nullable String reason;
  @Nullable UUID requestedBy;
  Instant requestedAt;
  @Nullable Instant finishedAt;

  protected LearnedModel() {}

  /**
   * Asks for a model.
   *
   * @param actor null when the service asks by itself
   */
  static LearnedModel queued(ClassificationRef of, @Nullable UUID actor, Instant now) {
    LearnedModel model = new LearnedModel();
    model.scheme = of.scheme();
    model.versionId = of.version();
    model.state = State.QUEUED;
    model.requestedBy = actor;
    model.requestedAt = now;
    return model;
  }

  long number() {
    return Objects.requireNonNull(number);
  }

  ClassificationRef of() {
    return new ClassificationRef(scheme, versionId);
  }

  /** Counts a beginning, so that one that always kills the process is not begun for ever. */
  void begin() {
    attempts++;
  }

  void ready(LearningMaterial from, Instant now) {
    state = State.READY;
    titlesRevision = from.revision();
    titleCount = from.titles();
    decisionCount = from.decisions();
    finishedAt = now;
  }

  void failed(CodingProblem because, Instant now) {
    state = State.FAILED;
    reason = because.name();
    finishedAt = now;
  }
}
