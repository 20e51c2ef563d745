package vn.labourmarket.occupations.recodings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class RecodingRepository implements PanacheRepositoryBase<Recoding, Long> {

  /** Wishes of one scheme take turns until the transaction ends. */
  void lock(String scheme) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 12))")
        .setParameter(1, scheme)
        .getSingleResult();
  }

  /** A wish for two versions that nobody has begun to fulfil. */
  Optional<Recoding> waiting(ClassificationRef from, ClassificationRef to) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from occupation_recoding
                where state = 'QUEUED' and scheme = ?1 and from_version = ?2 and to_version = ?3
                  and attempts = 0
                order by number limit 1 for update skip locked
                """,
                Recoding.class)
            .setParameter(1, from.scheme())
            .setParameter(2, from.version())
            .setParameter(3, to.version())
            .getResultList());
  }

  /** Everything read until the transaction ends is as it was at the first reading. */
  void readSnapshot() {
    getEntityManager()
        .createNativeQuery("set transaction isolation level repeatable read")
        .executeUpdate();
  }

  /** The oldest wish that nobody works on; it stays ours until the transaction ends. */
  Optional<Recoding> claim() {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from occupation_recoding where state = 'QUEUED'
                order by number limit 1 for update skip locked
                """,
                Recoding.class)
            .getResultList());
  }

  /** The same for one that was claimed before. */
  Optional<Recoding> claim(long number) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from occupation_recoding where state = 'QUEUED' and number = ?1
                for update skip locked
                """,
                Recoding.class)
            .setParameter(1, number)
            .getResultList());
  }

  private static Optional<Recoding> first(List<?> rows) {
    return rows.stream().map(Recoding.class::cast).findFirst();
  }

  /** Classifications of which there is any history. */
  List<String> schemes() {
    return texts(
        getEntityManager()
            .createNativeQuery(
                """
            select distinct v.scheme from classification_version v
            where exists (select 1 from coding_review r where r.scheme = v.scheme)
              or exists (select 1 from kept_coding k where k.scheme = v.scheme)
            order by 1
            """));
  }

  /**
   * Earlier versions with history that nobody has looked at for this one since its first day, on
   * which its history goes on, or since a model learned more titles; a failure is tried again with
   * the next model.
   */
  List<String> unseenBefore(ClassificationRef to) {
    return texts(
        getEntityManager()
            .createNativeQuery(
                """
            select older.version_id from classification_version older
            join classification_version newer
              on newer.scheme = older.scheme and newer.status = 'PUBLISHED'
            where older.status = 'PUBLISHED' and newer.scheme = ?1 and newer.version_id = ?2
              and older.valid_from < newer.valid_from
              and (exists (
                     select 1 from kept_coding k
                     where k.scheme = older.scheme and k.version_id = older.version_id)
                   or exists (
                     select 1 from coding_review r
                     where r.scheme = older.scheme and r.version_id = older.version_id
                       and r.status <> 'OPEN'))
              and not exists (
                select 1 from occupation_recoding o
                where o.scheme = older.scheme and o.from_version = older.version_id
                  and o.to_version = newer.version_id
                  and (o.state = 'QUEUED'
                    or o.state = 'READY'
                      and o.requested_at >=
                        newer.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh'
                      and not exists (
                        select 1 from coding_model m
                        join coding_model told on told.number = o.model
                        join occupation_title t on t.classification_id = newer.id
                          and t.arrived_with > told.titles_revision
                          and t.arrived_with <= m.titles_revision
                        where m.scheme = o.scheme and m.version_id = o.to_version
                          and m.state = 'READY' and m.number > told.number)
                    or o.state = 'FAILED' and o.requested_by is null and not exists (
                      select 1 from coding_model m
                      where m.scheme = o.scheme and m.version_id = o.to_version
                        and m.state = 'READY' and m.finished_at > o.finished_at)))
            order by older.valid_from
            """)
            .setParameter(1, to.scheme())
            .setParameter(2, to.version()));
  }

  private static List<String> texts(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  List<Recoding> page(@Nullable String scheme, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("scheme = :scheme", "scheme", scheme)
            .inOrder("number", page.after().map(it -> List.of(it.number(0))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }
}
