package vn.labourmarket.occupations.profiles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class OccupationRepository implements PanacheRepositoryBase<OccupationRevision, UUID> {

  /** All revisions, the newest first; nobody else changes one until the transaction ends. */
  List<OccupationRevision> forChange(String code) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 9))")
        .setParameter(1, code)
        .getSingleResult();
    return revisions(code);
  }

  List<OccupationRevision> revisions(String code) {
    return list("code = ?1 order by revision desc", code);
  }

  /** What everybody sees. */
  Optional<OccupationRevision> shown(String code) {
    return find("code = ?1 and status in (?2, ?3)", code, Status.PUBLISHED, Status.DEPRECATED)
        .firstResultOptional();
  }

  Optional<OccupationRevision> draft(String code) {
    return find("code = ?1 and status = ?2", code, Status.DRAFT).firstResultOptional();
  }

  List<String> published(List<String> codes) {
    return list("code in ?1 and status = ?2", codes, Status.PUBLISHED).stream()
        .map(it -> it.code)
        .toList();
  }

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
                    and (status = 'PUBLISHED' or (status = 'DRAFT' and :drafts))
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
