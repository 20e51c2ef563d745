package vn.labourmarket.occupations.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.reviews.CodingReview.Carried;
import vn.labourmarket.occupations.reviews.CodingReview.Status;

/** A question of a version with what was decided, read and written in bulk. */
record ReviewRow(
    UUID id,
    String key,
    String text,
    String industry,
    String qualification,
    Status status,
    @Nullable String code,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    UUID askedBy,
    Instant askedAt,
    long version,
    @Nullable String formerVersion,
    @Nullable String formerCode,
    @Nullable Carried carried) {

  /** What there is, if anything, and what is to be there. */
  record Change(@Nullable ReviewRow from, ReviewRow to) {}

  boolean says(@Nullable ReviewRow other) {
    return other != null
        && status == other.status
        && Objects.equals(code, other.code)
        && Objects.equals(formerCode, other.formerCode)
        && Objects.equals(formerVersion, other.formerVersion)
        && carried == other.carried;
  }

  /** Waits again, with what it was, because its code is no answer any more. */
  ReviewRow reopened(ClassificationRef in) {
    return new ReviewRow(
        id,
        key,
        text,
        industry,
        qualification,
        Status.OPEN,
        null,
        null,
        null,
        askedBy,
        askedAt,
        version + 1,
        in.version(),
        code,
        Carried.UNSURE);
  }

  static ReviewRow read(ResultSet row) throws SQLException {
    String carried = row.getString(15);
    OffsetDateTime decidedAt = row.getObject(9, OffsetDateTime.class);
    return new ReviewRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Status.valueOf(row.getString(6)),
        row.getString(7),
        row.getObject(8, UUID.class),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getObject(10, UUID.class),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getLong(12),
        row.getString(13),
        row.getString(14),
        carried == null ? null : Carried.valueOf(carried));
  }

  /** In the order in which they are read, and the version that the row belongs to. */
  @Nullable Object[] values(ClassificationRef in) {
    return new @Nullable Object[] {
      id,
      key,
      text,
      industry,
      qualification,
      status,
      code,
      decidedBy,
      decidedAt,
      askedBy,
      askedAt,
      version,
      formerVersion,
      formerCode,
      carried,
      in.scheme(),
      in.version()
    };
  }
}
