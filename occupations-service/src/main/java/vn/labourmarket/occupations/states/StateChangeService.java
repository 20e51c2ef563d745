package vn.labourmarket.occupations.states;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Reads changes of states, the newest first. */
@ApplicationScoped
class StateChangeService {
  private final Statements statements;

  StateChangeService(Statements statements) {
    this.statements = statements;
  }

  Page<StateChangeView> ofClassification(ClassificationRef ref, PageRequest page) {
    return page(
        """
        classification_state_change s join classification_version o on o.id = s.classification_id
        where o.scheme = ? and o.version_id = ?
        """,
        page,
        ref.scheme(),
        ref.version());
  }

  Page<StateChangeView> ofOccupation(String code, PageRequest page) {
    return page(
        """
        occupation_state_change s join occupation_revision o on o.id = s.occupation_id
        where o.code = ?
        """,
        page,
        code);
  }

  /** Those of a corrected list are those of its crosswalk: it went over to the correction. */
  Page<StateChangeView> ofCrosswalk(
      ClassificationRef from, ClassificationRef to, PageRequest page) {
    return page(
        """
        crosswalk_state_change s join crosswalk o on o.id = s.crosswalk_id
        join classification_version f on f.id = o.from_id
        join classification_version t on t.id = o.to_id
        where f.scheme = ? and f.version_id = ? and t.scheme = ? and t.version_id = ?
        """,
        page,
        from.scheme(),
        from.version(),
        to.scheme(),
        to.version());
  }

  Page<StateChangeView> ofReference(DraftKind kind, UUID id, PageRequest page) {
    return page(
        """
        reference_state_change s join lateral (select s.revision) o on true
        where s.kind = ? and s.subject_id = ?
        """,
        page,
        kind.name(),
        id);
  }

  private Page<StateChangeView> page(String source, PageRequest page, Object... which) {
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    List<Object> values = new ArrayList<>(Arrays.asList(which));
    values.add(before);
    values.add(page.fetchSize());
    List<StateChangeView> found =
        statements.query(
            """
            select s.id, o.revision, s.from_state, s.to_state, s.actor, s.at, s.reason from %s
              and s.id < ? order by s.id desc limit ?
            """
                .formatted(source),
            StateChangeService::change,
            values.toArray());
    // Nothing is there without a first change.
    if (found.isEmpty() && page.after().isEmpty()) {
      throw PlatformProblem.NOT_FOUND.problem();
    }
    return Page.of(found, page, it -> it, it -> Cursor.of(it.number()));
  }

  private static StateChangeView change(ResultSet row) throws SQLException {
    return new StateChangeView(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7));
  }
}
