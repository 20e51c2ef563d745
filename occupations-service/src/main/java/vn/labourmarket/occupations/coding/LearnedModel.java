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

  /** Why a model is wished for. */
  enum Occasion {
    ASKED,
    FIRST,
    /** Another version came into force. */
    VERSION,
    /** The version was corrected. */
    CORRECTION,
    /** The last one failed, and titles or decisions changed. */
    RETRY,
    DECISIONS,
    TITLES,
    /** This version of the service can't read the last one. */
    UNREADABLE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long number;

  String scheme;
  String versionId;

  /** Revision of the list; null until the list was read. */
  @Nullable UUID classificationId;

  @Enumerated(EnumType.STRING)
  State state;

  @Enumerated(EnumType.STRING)
  Occasion occasion;

  int attempts;
  @Nullable Long titlesRevision;
  @Nullable Instant materialAt;
  @Nullable Integer catalogueTitles;
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
  static LearnedModel queued(
      ClassificationRef of, Occasion why, @Nullable UUID actor, Instant now) {
    LearnedModel model = new LearnedModel();
    model.scheme = of.scheme();
    model.versionId = of.version();
    model.state = State.QUEUED;
    model.occasion = why;
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

  /**
   * Notes what is about to be learned, before that may end the process: only other material is
   * worth another wish.
   */
  void beginWith(@Nullable UUID list, long titles, Instant now) {
    classificationId = list;
    titlesRevision = titles;
    materialAt = now;
  }

  void ready(LearningMaterial from, Instant now) {
    state = State.READY;
    read(from);
    titleCount = from.titles();
    decisionCount = from.decisions();
    finishedAt = now;
  }

  /**
   * Notes that nothing came of it.
   *
   * @param from what was to be learned from; null where it was not read: then what was noted at the
   *     beginning stands
   */
  void failed(CodingProblem because, @Nullable LearningMaterial from, Instant now) {
    state = State.FAILED;
    reason = because.name();
    if (from != null) {
      read(from);
    }
    finishedAt = now;
  }

  private void read(LearningMaterial from) {
    classificationId = from.classification();
    titlesRevision = from.revision();
    materialAt = from.readAt();
    catalogueTitles = from.catalogueTitles();
  }
}
