package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.time.VietnamTime;

/** Finds versions and revisions by what stands in a path, for who may see them. */
@ApplicationScoped
class VersionReader {
  private final ClassificationRepository versions;
  private final Clock clock;

  VersionReader(ClassificationRepository versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** All revisions that a reader may see, the newest first. */
  List<ClassificationView> revisions(ClassificationRef ref, Caller reader) {
    List<ClassificationView> found =
        versions.revisions(ref).stream()
            .filter(it -> Drafts.visibleTo(reader) || !it.isDraft())
            .map(ClassificationView::of)
            .toList();
    if (found.isEmpty()) {
      throw ClassificationProblem.CLASSIFICATION_NOT_FOUND.problem();
    }
    return found;
  }

  ClassificationVersion resolve(
      String scheme,
      String version,
      @Nullable LocalDate validAt,
      @Nullable Integer revision,
      Caller reader) {
    boolean withDrafts = Drafts.visibleTo(reader);
    Optional<ClassificationVersion> found =
        version.equals("current")
            ? inForce(scheme, validAt)
            : versions
                .find(new ClassificationRef(scheme, version))
                .filter(it -> withDrafts || it.isPublished())
                .filter(it -> validAt == null || it.isValidAt(validAt));
    if (revision != null) {
      found =
          found.flatMap(
              it ->
                  versions.revisions(it.ref()).stream()
                      .filter(one -> one.revision == revision)
                      .filter(one -> withDrafts || !one.isDraft())
                      .findFirst());
    }
    return found.orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
  }

  Optional<ClassificationVersion> inForce(String scheme, @Nullable LocalDate validAt) {
    if (validAt != null) {
      return versions.inForce(scheme, validAt);
    }
    return versions
        .inForce(scheme, VietnamTime.today(clock))
        .or(() -> versions.newestPublished(scheme));
  }
}
