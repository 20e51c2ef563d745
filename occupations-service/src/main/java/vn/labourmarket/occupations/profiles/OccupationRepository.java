package vn.labourmarket.occupations.profiles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.memory.MemoryLease;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class OccupationRepository implements PanacheRepositoryBase<OccupationRevision, UUID> {
  private final MemoryLease memory;

  OccupationRepository(MemoryLease memory) {
    this.memory = memory;
  }

  /** All revisions, the newest first; nobody else changes one until the transaction ends. */
  List<OccupationRevision> forChange(String code) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 9))")
        .setParameter(1, code.toLowerCase(Locale.ROOT))
        .getSingleResult();
    return revisions(code);
  }

  List<OccupationRevision> requireForChange(String code) {
    List<OccupationRevision> all = forChange(code);
    if (all.isEmpty()) {
      throw OccupationProblem.OCCUPATION_NOT_FOUND.problem();
    }
    return all;
  }

  /** The same code in other capitals: both would keep their names under one. */
  Optional<String> inOtherCapitals(String code) {
    return find(
            "lower(code) = ?1 and code <> ?2 and status <> ?3",
            code.toLowerCase(Locale.ROOT),
            code,
            OccupationRevision.Status.DISCARDED)
        .firstResultOptional()
        .map(it -> it.code);
  }

  List<OccupationRevision> revisions(String code) {
    return list("code = ?1 order by revision desc", code);
  }

  /** Those of the codes that are published and will stay so. */
  List<String> staying(List<String> codes) {
    return list("code in ?1 and status = ?2 and deprecatedOn is null", codes, Status.PUBLISHED)
        .stream()
        .map(it -> it.code)
        .toList();
  }

  /** Codes that an occupation is to replace from a day on that is not before another one. */
  List<String> leavingFor(String code, LocalDate day) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            select code from occupation_revision
            where status = 'PUBLISHED' and deprecated_on >= ?1 and ?2 = any(replaced_by)
            order by code
            """,
                String.class)
            .setParameter(1, day)
            .setParameter(2, code)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /** Codes whose planned deprecation has come. */
  List<String> due(LocalDate today) {
    return list("status = ?1 and deprecatedOn <= ?2 order by code", Status.PUBLISHED, today)
        .stream()
        .map(it -> it.code)
        .toList();
  }

  /** The audit trail of a revision's states; none changes without it. */
  void recordChange(OccupationRevision revision, @Nullable Status from, Change change) {
    memory.changing();
    getEntityManager()
        .createNativeQuery(
            """
            insert into occupation_state_change
              (occupation_id, from_state, to_state, version, actor, at, reason)
            values (?1, cast(?2 as text), ?3, ?4, ?5, ?6, cast(?7 as text))
            """)
        .setParameter(1, revision.id)
        .setParameter(2, from == null ? null : from.name())
        .setParameter(3, revision.status.name())
        .setParameter(4, revision.version)
        .setParameter(5, change.actor())
        .setParameter(6, change.at())
        .setParameter(7, change.reason())
        .executeUpdate();
  }

  /** Who changes a state, when and why. */
  record Change(UUID actor, Instant at, @Nullable String reason) {}

  /**
   * Revisions in use that lack texts, in the order of their codes; a code that has a draft beside
   * its published revision counts by the draft where drafts are seen.
   *
   * @param field one of the fields; empty for any
   */
  List<OccupationRevision> withGaps(
      String language, String field, boolean withDrafts, PageRequest page) {
    String gaps = language.equals("vi") ? "gaps_vi" : "gaps_en";
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                """
                select * from (
                  select distinct on (code) * from occupation_revision
                  where code > :after
                    and (status = 'PUBLISHED' or (status = 'DRAFT' and :drafts
                      and not exists (
                        select 1 from occupation_revision shown
                        where shown.code = occupation_revision.code
                          and shown.status = 'DEPRECATED')))
                  order by code, revision desc) newest
                where case when :field = '' then cardinality(%1$s) > 0
                  else :field = any(%1$s) end
                order by code limit :most
                """
                    .formatted(gaps),
                OccupationRevision.class)
            .setParameter("after", page.after().map(it -> it.text(0)).orElse(""))
            .setParameter("drafts", withDrafts)
            .setParameter("field", field)
            .setParameter("most", page.fetchSize())
            .getResultList();
    return found.stream().map(OccupationRevision.class::cast).toList();
  }

  /** Deprecations take turns until the transaction ends: two could name each other. */
  void lockReplacements() {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('replacements', 9))")
        .getSingleResult();
  }
}
