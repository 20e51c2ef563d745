package vn.labourmarket.occupations.reviews;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.history.Contacts;

/** A title and what people decided about it. */
@Entity
@Table(name = "coding_review")
class CodingReview {
  enum Status {
    OPEN,
    CODED,
    NOT_CODABLE
  }

  /** How a question came from the version before; null once a person decided it for this one. */
  enum Carried {
    /** All of its code became one other. */
    CROSSWALK,
    /** There is no crosswalk, and the code is called and placed as before. */
    SAME_CODE,
    /** Nothing could be said of the title then, either. */
    NOT_CODABLE,
    /** Its code became several, none or a group: to be decided again. */
    UNSURE,
    /** Nobody had decided it. */
    OPEN
  }

  @Id UUID id;
  String scheme;
  String versionId;
  String questionKey;
  String text;
  String industry;
  String qualification;

  @Enumerated(EnumType.STRING)
  Status status;

  @Nullable String code;
  @Nullable String note;
  @Nullable UUID decidedBy;
  @Nullable Instant decidedAt;
  @Nullable String formerVersion;
  @Nullable String formerCode;

  @Enumerated(EnumType.STRING)
  @Nullable Carried carried;

  UUID askedBy;
  Instant askedAt;
  @Version long version = 1;

  protected CodingReview() {}

  static CodingReview asked(
      ClassificationRef in, ReviewQuestion question, UUID actor, Instant now) {
    CodingReview review = new CodingReview();
    review.id = Generators.timeBasedEpochGenerator().generate();
    review.scheme = in.scheme();
    review.versionId = in.version();
    review.questionKey = question.key();
    review.text = Contacts.strip(question.text());
    review.industry = Contacts.strip(question.industry());
    review.qualification = Contacts.strip(question.qualification());
    review.status = Status.OPEN;
    review.askedBy = actor;
    review.askedAt = now;
    return review;
  }

  /**
   * Notes a decision; a later one replaces it.
   *
   * @param decided null when no code fits
   */
  void decide(@Nullable String decided, @Nullable String because, UUID actor, Instant now) {
    status = decided == null ? Status.NOT_CODABLE : Status.CODED;
    code = decided;
    note = because;
    decidedBy = actor;
    decidedAt = now;
    carried = null;
  }
}
