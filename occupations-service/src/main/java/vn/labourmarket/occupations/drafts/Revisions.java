package vn.labourmarket.occupations.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.ProblemType;

/** What all kinds ask of their revisions. */
public interface Revisions<R extends Revision> extends PanacheRepositoryBase<R, UUID> {

  default Optional<R> current(UUID id) {
    return find("id = ?1 and supersededAt is null", id).firstResultOptional();
  }

  /** All revisions of a subject, the newest first. */
  default <V> Page<V> revisions(
      UUID id, PageRequest page, Function<R, V> view, ProblemType missing) {
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    List<R> found =
        find("id = ?1 and version < ?2 order by version desc", id, before)
            .page(0, page.fetchSize())
            .list();
    if (found.isEmpty() && page.after().isEmpty()) {
      throw missing.problem();
    }
    return Page.of(found, page, view, it -> Cursor.of(it.version()));
  }
}
