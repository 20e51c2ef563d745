package vn.labourmarket.occupations.reviews;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class CodingReviewRepository implements PanacheRepositoryBase<CodingReview, UUID> {

  /** Questions about one classification are taken one batch after another. */
  void lock(ClassificationRef in) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 11))")
        .setParameter(1, in.toString())
        .getSingleResult();
  }

  List<CodingReview> known(ClassificationRef in, List<String> keys) {
    return list(
        "scheme = ?1 and versionId = ?2 and questionKey in ?3", in.scheme(), in.version(), keys);
  }

  List<CodingReview> page(@Nullable Status status, @Nullable String scheme, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("status = :status", "status", status)
            .and("scheme = :scheme", "scheme", scheme)
            .inOrder("id", page.after().map(it -> List.of(it.id(0))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  List<CodingReview> coded(ClassificationRef in) {
    return list(
        "scheme = ?1 and versionId = ?2 and status = ?3 order by id",
        in.scheme(),
        in.version(),
        Status.CODED);
  }
}
