package vn.labourmarket.occupations.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.coding.LearnedModel.Occasion;
import vn.labourmarket.occupations.coding.LearnedModel.State;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class LearnedModelRepository implements PanacheRepositoryBase<LearnedModel, Long> {

  /** Wishes for models of one scheme take turns until the transaction ends. */
  void lock(String scheme) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 10))")
        .setParameter(1, scheme)
        .getSingleResult();
  }

  /** A wish for a version's model that nobody has begun to fulfil. */
  Optional<LearnedModel> waiting(ClassificationRef of) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model
                where state = 'QUEUED' and scheme = ?1 and version_id = ?2 and attempts = 0
                order by number limit 1 for update skip locked
                """,
                LearnedModel.class)
            .setParameter(1, of.scheme())
            .setParameter(2, of.version())
            .getResultList());
  }

  /** The oldest wish that nobody works on; it stays ours until the transaction ends. */
  Optional<LearnedModel> claim() {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model where state = 'QUEUED'
                order by number limit 1 for update skip locked
                """,
                LearnedModel.class)
            .getResultList());
  }

  /** The same for one that was claimed before. */
  Optional<LearnedModel> claim(long number) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model where state = 'QUEUED' and number = ?1
                for update skip locked
                """,
                LearnedModel.class)
            .setParameter(1, number)
            .getResultList());
  }

  private static Optional<LearnedModel> first(List<?> rows) {
    return rows.stream().map(LearnedModel.class::cast).findFirst();
  }

  /** Everything read until the transaction ends is as it is now; it changes nothing. */
  void readSnapshot() {
    getEntityManager()
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  /** How many titles of a list each source brought for each code, weighed. */
  List<Map<String, Double>> titlesOfSources(UUID classification) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select source, code, sum(weight) from occupation_title
                where classification_id = ?1
                group by source, code
                """)
            .setParameter(1, classification)
            .getResultList();
    Map<String, Map<String, Double>> sources = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      sources
          .computeIfAbsent((String) columns[0], it -> new HashMap<>())
          .put((String) columns[1], ((Number) columns[2]).doubleValue());
    }
    return List.copyOf(sources.values());
  }

  /** Titles of a list that sources brought. */
  int catalogueTitles(UUID classification) {
    return number(
        getEntityManager()
            .createNativeQuery("select count(*) from occupation_title where classification_id = ?1")
            .setParameter(1, classification));
  }

  /** The same, of those that came after a revision of the titles, or came otherwise than before. */
  int titlesSince(UUID classification, long revision) {
    return number(
        getEntityManager()
            .createNativeQuery(
                """
                select count(*) from occupation_title
                where classification_id = ?1 and arrived_with > ?2
                """)
            .setParameter(1, classification)
            .setParameter(2, revision));
  }

  /** How often a version had been corrected when this revision was published, and 1. */
  int revision(UUID classification) {
    return number(
        getEntityManager()
            .createNativeQuery("select revision from classification_version where id = ?1")
            .setParameter(1, classification));
  }

  private static int number(Query query) {
    return ((Number) query.getSingleResult()).intValue();
  }

  LocalDate validFrom(UUID classification) {
    return (LocalDate)
        getEntityManager()
            .createNativeQuery(
                "select valid_from from classification_version where id = ?1", LocalDate.class)
            .setParameter(1, classification)
            .getSingleResult();
  }

  /** Whether a model was wished for lately in place of one that can't be read. */
  boolean hasUnreadableSince(String scheme, Instant moment) {
    return count(
            "scheme = ?1 and occasion = ?2 and requestedAt > ?3",
            scheme,
            Occasion.UNREADABLE,
            moment)
        > 0;
  }

  /** Classifications that a model was ever wished for. */
  List<String> schemes() {
    return getEntityManager()
        .createQuery("select distinct scheme from LearnedModel order by scheme", String.class)
        .getResultList();
  }

  Optional<LearnedModel> newest(String scheme) {
    return find("scheme = ?1 order by number desc", scheme).firstResultOptional();
  }

  Optional<LearnedModel> newest(ClassificationRef of) {
    return find("scheme = ?1 and versionId = ?2 order by number desc", of.scheme(), of.version())
        .firstResultOptional();
  }

  /** The models of a version that can be asked, the newest first. */
  List<LearnedModel> ready(ClassificationRef of, int most) {
    return find(
            "scheme = ?1 and versionId = ?2 and state = ?3 order by number desc",
            of.scheme(),
            of.version(),
            State.READY)
        .page(0, most)
        .list();
  }

  /** A version and those before it, the latest first, as far as they have models. */
  List<ClassificationRef> versionsUpTo(ClassificationRef ref) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select older.version_id from classification_version older
                join classification_version newer
                  on newer.scheme = older.scheme and newer.status = 'PUBLISHED'
                where older.status = 'PUBLISHED' and newer.scheme = ?1 and newer.version_id = ?2
                  and older.valid_from <= newer.valid_from
                  and exists (
                    select 1 from coding_model m
                    where m.scheme = older.scheme and m.version_id = older.version_id
                      and m.state = 'READY')
                order by older.valid_from desc
                """)
            .setParameter(1, ref.scheme())
            .setParameter(2, ref.version())
            .getResultList();
    return rows.stream().map(it -> new ClassificationRef(ref.scheme(), (String) it)).toList();
  }

  List<LearnedModel> page(@Nullable String scheme, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("scheme = :scheme", "scheme", scheme)
            .inOrder("number", page.after().map(it -> List.of(it.number(0))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }
}
