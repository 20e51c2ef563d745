package vn.labourmarket.occupations.profiles;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.problems.PlatformProblem;

/** One revision of a profile. */
@Entity
@Table(name = "occupation_revision")
class OccupationRevision {
  enum Status {
    DRAFT("còn là bản nháp", "a draft"),
    PUBLISHED("đang được công bố", "published"),
    DEPRECATED("đã ngừng dùng", "deprecated"),
    SUPERSEDED("đã được thay bằng bản mới hơn", "replaced by a newer one"),
    DISCARDED("không còn bản nháp nào", "a draft that was given up");

    private final String vi;
    private final String en;

    Status(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  @Id UUID id;
  String code;
  int revision;

  @Enumerated(EnumType.STRING)
  Status status;

  @JdbcTypeCode(SqlTypes.JSON)
  ProfileContent content;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] gapsVi;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] gapsEn;

  long version;
  UUID createdBy;
  Instant createdAt;
  UUID editedBy;
  Instant editedAt;

  /** Everybody who wrote any of it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  UUID[] editors;

  @Nullable UUID publishedBy;
  @Nullable Instant publishedAt;
  @Nullable UUID deprecatedBy;

  /** While it is published: the day from which it will be deprecated. */
  @Nullable LocalDate deprecatedOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] replacedBy;

  /** A deprecation that waits for somebody else than who wants it. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable DeprecateOccupation proposal;

  @Nullable UUID proposedBy;
  @Nullable Instant proposedAt;

  protected OccupationRevision() {}

  /**
   * A new draft.
   *
   * @param number of the revision
   * @param version the occupation's next
   */
  static OccupationRevision draft(
      String code, int number, long version, ProfileContent as, UUID actor, Instant now) {
    OccupationRevision draft = new OccupationRevision();
    draft.id = Generators.timeBasedEpochGenerator().generate();
    draft.code = code;
    draft.revision = number;
    draft.status = Status.DRAFT;
    draft.createdBy = actor;
    draft.createdAt = now;
    draft.replacedBy = new String[0];
    draft.editors = new UUID[0];
    draft.edit(as, version, actor, now);
    return draft;
  }

  void edit(ProfileContent as, long nextVersion, UUID actor, Instant now) {
    content = as;
    gapsVi = as.gaps("vi").toArray(String[]::new);
    gapsEn = as.gaps("en").toArray(String[]::new);
    editedBy = actor;
    editedAt = now;
    Set<UUID> all = new TreeSet<>(List.of(editors));
    all.add(actor);
    editors = all.toArray(UUID[]::new);
    version = nextVersion;
  }

  void publish(long nextVersion, UUID actor, Instant now) {
    require(Status.DRAFT);
    status = Status.PUBLISHED;
    publishedBy = actor;
    publishedAt = now;
    version = nextVersion;
  }

  /** Given up; its row stays, since tags count on. */
  void discard(long nextVersion) {
    require(Status.DRAFT);
    status = Status.DISCARDED;
    version = nextVersion;
  }

  void supersede() {
    status = Status.SUPERSEDED;
  }

  /** Whether it was published once. */
  boolean wasPublished() {
    return publishedAt != null;
  }

  void propose(DeprecateOccupation as, long nextVersion, UUID actor, Instant now) {
    require(Status.PUBLISHED);
    propose(as, actor, now);
    version = nextVersion;
  }

  void dropProposal(long nextVersion) {
    propose(null, null, null);
    version = nextVersion;
  }

  private void propose(
      @Nullable DeprecateOccupation as, @Nullable UUID actor, @Nullable Instant now) {
    proposal = as;
    proposedBy = actor;
    proposedAt = now;
  }

  /** Names the day and what comes instead; on that day {@link #deprecate} follows. */
  void planDeprecation(long nextVersion, LocalDate day, List<String> instead, UUID actor) {
    require(Status.PUBLISHED);
    deprecatedBy = actor;
    deprecatedOn = day;
    replacedBy = instead.toArray(String[]::new);
    dropProposal(nextVersion);
  }

  void dropDeprecation(long nextVersion) {
    require(Status.PUBLISHED);
    deprecatedBy = null;
    deprecatedOn = null;
    replacedBy = new String[0];
    version = nextVersion;
  }

  /** What was planned for a revision holds for the one that takes its place. */
  void takeOverDeprecation(OccupationRevision older) {
    deprecatedBy = older.deprecatedBy;
    deprecatedOn = older.deprecatedOn;
    replacedBy = older.replacedBy;
    propose(older.proposal, older.proposedBy, older.proposedAt);
    older.propose(null, null, null);
  }

  boolean isDue(LocalDate today) {
    return status == Status.PUBLISHED && deprecatedOn != null && !deprecatedOn.isAfter(today);
  }

  void deprecate(long nextVersion) {
    require(Status.PUBLISHED);
    status = Status.DEPRECATED;
    version = nextVersion;
  }

  private void require(Status wanted) {
    if (status != wanted) {
      throw notFrom(status);
    }
  }

  /** 409 that names what is possible from a state. */
  static RuntimeException notFrom(Status status) {
    List<String> allowed =
        switch (status) {
          case DRAFT -> List.of("publication");
          case PUBLISHED -> List.of("deprecation");
          case DEPRECATED, SUPERSEDED, DISCARDED -> List.of();
        };
    return PlatformProblem.ILLEGAL_TRANSITION
        .because("Hồ sơ nghề %s.".formatted(status.vi), "The profile is %s.".formatted(status.en))
        .with("allowed", allowed);
  }

  OccupationState state() {
    ProfileContent.Reference isco = content.iscoRef();
    ProfileContent.Reference vsco = content.vscoRef();
    String nameVi = content.titles().official().vi();
    return new OccupationState(
        code,
        isco == null ? null : isco.code(),
        vsco == null ? null : vsco.version(),
        vsco == null ? null : vsco.code(),
        nameVi == null ? "" : nameVi,
        content.titles().official().en(),
        content.vqfLevel(),
        ProfileContent.all(content.trainingFields()),
        status.name(),
        deprecatedOn,
        List.of(replacedBy));
  }
}
