package vn.labourmarket.occupations.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;

/** Questions of whole versions by plain SQL: all of them are read and some of them written. */
@ApplicationScoped
class CarriedReviews {
  private static final int BATCH = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "question_key",
          "text",
          "industry",
          "qualification",
          "status",
          "code",
          "decided_by",
          "decided_at",
          "asked_by",
          "asked_at",
          "version",
          "former_version",
          "former_code",
          "carried",
          "scheme",
          "version_id");
  private static final List<String> CHANGE =
      List.of(
          "review_id",
          "version",
          "from_status",
          "from_code",
          "to_status",
          "to_code",
          "carried",
          "at");

  private final DataSource dataSource;
  private final Statements statements;

  CarriedReviews(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  List<String> schemes() {
    return texts(
        """
        select distinct v.scheme from classification_version v
        where exists (select 1 from coding_review r where r.scheme = v.scheme) order by 1
        """);
  }

  /** The version in force before another one for which anything was ever asked. */
  Optional<ClassificationRef> versionBefore(ClassificationRef ref) {
    return texts(
            """
            select older.version_id from classification_version older
            join classification_version newer
              on newer.scheme = older.scheme and newer.status = 'PUBLISHED'
            where older.status = 'PUBLISHED' and newer.scheme = ? and newer.version_id = ?
              and older.valid_from < newer.valid_from
              and exists (
                select 1 from coding_review r
                where r.scheme = older.scheme and r.version_id = older.version_id)
            order by older.valid_from desc limit 1
            """,
            ref.scheme(),
            ref.version())
        .stream()
        .findFirst()
        .map(it -> new ClassificationRef(ref.scheme(), it));
  }

  /** Differs whenever a question of the version was added or decided. */
  String state(ClassificationRef of) {
    return texts(
            """
            select count(*) || ':' || coalesce(sum(version), 0) from coding_review
            where scheme = ? and version_id = ?
            """,
            of.scheme(),
            of.version())
        .get(0);
  }

  /** Differs whenever another crosswalk between two versions was published. */
  String crosswalks(ClassificationRef one, ClassificationRef other) {
    return texts(
            """
            select coalesce(string_agg(c.id::text, ' ' order by c.id), '') from crosswalk c
            join classification_version f on f.id = c.from_id
            join classification_version t on t.id = c.to_id
            where c.status = 'PUBLISHED' and f.scheme = ? and t.scheme = f.scheme
              and ((f.version_id = ? and t.version_id = ?)
                or (t.version_id = ? and f.version_id = ?))
            """,
            one.scheme(),
            one.version(),
            other.version(),
            one.version(),
            other.version())
        .get(0);
  }

  Set<String> codes(ClassificationRef of) {
    return new HashSet<>(
        texts(
            """
            select distinct code from coding_review
            where scheme = ? and version_id = ? and code is not null
            """,
            of.scheme(),
            of.version()));
  }

  private List<String> texts(String sql, Object... values) {
    return statements.query(sql, row -> row.getString(1), values);
  }

  List<ReviewRow> all(ClassificationRef of) {
    return statements.query(
        "select %s from coding_review where scheme = ? and version_id = ? order by id"
            .formatted(String.join(", ", COLUMNS.subList(0, COLUMNS.size() - 2))),
        ReviewRow::read,
        of.scheme(),
        of.version());
  }

  /** Decisions of a version whose code has others below it since a correction. */
  List<ReviewRow> decidedForGroups(Edition in) {
    return statements.query(
        """
        select %s from coding_review r
        where scheme = ? and version_id = ? and status = 'CODED' and exists (
          select 1 from classification_item i
          where i.classification_id = ? and i.parent_code = r.code)
        order by id
        """
            .formatted(String.join(", ", COLUMNS.subList(0, COLUMNS.size() - 2))),
        ReviewRow::read,
        in.ref().scheme(),
        in.ref().version(),
        in.id());
  }

  /** Writes changes, and tells how many; where a person decided at that moment, he wins. */
  int store(ClassificationRef to, List<ReviewRow.Change> changes, Instant now) {
    List<ReviewRow.Change> made = update(changes);
    try (Connection connection = dataSource.getConnection()) {
      try (CopyRows rows = new CopyRows(connection, "coding_review", COLUMNS)) {
        changes.stream()
            .filter(it -> it.from() == null)
            .forEach(it -> rows.add(it.to().values(to)));
      }
      try (CopyRows rows = new CopyRows(connection, "coding_review_state_change", CHANGE)) {
        for (ReviewRow.Change change : made) {
          ReviewRow from = change.from();
          ReviewRow it = change.to();
          rows.add(
              it.id(),
              it.version(),
              from == null ? null : from.status(),
              from == null ? null : from.code(),
              it.status(),
              it.code(),
              it.carried(),
              now);
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
    return made.size();
  }

  private List<ReviewRow.Change> update(List<ReviewRow.Change> changes) {
    List<ReviewRow.Change> known = changes.stream().filter(it -> it.from() != null).toList();
    List<ReviewRow.Change> made =
        new ArrayList<>(changes.stream().filter(it -> it.from() == null).toList());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update coding_review set status = ?, code = ?, note = null, decided_by = ?,
                  decided_at = ?, former_version = ?, former_code = ?, carried = ?, version = ?
                where id = ? and version = ?
                """)) {
      for (int start = 0; start < known.size(); start += BATCH) {
        List<ReviewRow.Change> batch = known.subList(start, Math.min(known.size(), start + BATCH));
        for (ReviewRow.Change change : batch) {
          ReviewRow it = change.to();
          set(
              update,
              it.status().name(),
              it.code(),
              it.decidedBy(),
              it.decidedAt() == null ? null : it.decidedAt().atOffset(ZoneOffset.UTC),
              it.formerVersion(),
              it.formerCode(),
              Objects.requireNonNull(it.carried()).name(),
              it.version(),
              it.id(),
              Objects.requireNonNull(change.from()).version());
          update.addBatch();
        }
        int[] counts = update.executeBatch();
        for (int i = 0; i < counts.length; i++) {
          if (counts[i] == 1) {
            made.add(batch.get(i));
          }
        }
      }
      return made;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
