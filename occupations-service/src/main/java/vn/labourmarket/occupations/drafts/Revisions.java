package vn.labourmarket.occupations.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.ProblemType;

/** What all kinds ask of their revisions. */
public interface Revisions<R extends Revision> extends PanacheRepositoryBase<R, UUID> {

  default Optional<R> current(UUID id) {
    return find("id = ?1 and supersededAt is null", id).firstResultOptional();
  }

  /** What was published of a subject before a moment, and not superseded by then. */
  default Optional<R> known(UUID id, Instant knownBy) {
    return find("id = :id and " + KnownBy.CONDITION, Map.of("id", id, "known", knownBy))
        .firstResultOptional();
  }

  /** What holds now by some names. */
  List<R> named(Set<String> names);

  /** What holds now with the same first day as something that goes by a key. */
  default Optional<R> same(String key, Dated of) {
    return Neighbours.of(named(Set.of(Subject.name(key))), key, of).same();
  }

  /** Whether something could hold without a change of what is there. */
  default boolean isFree(String key, Dated of) {
    return Neighbours.of(named(Set.of(Subject.name(key))), key, of).isFree();
  }

  /** What the publication of some drafts would do, by their ids. */
  default <C extends Dated> Map<UUID, Effect> effects(List<Waiting<C>> drafts) {
    Set<String> names =
        drafts.stream().map(it -> Subject.name(it.key())).collect(Collectors.toSet());
    List<R> named = names.isEmpty() ? List.of() : named(names);
    return drafts.stream()
        .collect(
            Collectors.toMap(
                Waiting::id, it -> Neighbours.of(named, it.key(), it.content()).effect()));
  }

  /** How drafts are shown, each with what its publication would do. */
  default <C extends Dated, V> Function<Waiting<C>, V> shown(
      List<Waiting<C>> drafts, BiFunction<Waiting<C>, Effect, V> view) {
    Map<UUID, Effect> effects = effects(drafts);
    return it -> view.apply(it, Objects.requireNonNull(effects.get(it.id())));
  }

  /** The same of one. */
  default <C extends Dated, V> V shown(Waiting<C> draft, BiFunction<Waiting<C>, Effect, V> view) {
    return shown(List.of(draft), view).apply(draft);
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
