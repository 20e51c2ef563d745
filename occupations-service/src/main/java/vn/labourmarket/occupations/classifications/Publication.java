package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationVersion.Status;
import vn.labourmarket.platform.time.VietnamTime;

/** What a publication does to the version and to its neighbours in time. */
@ApplicationScoped
class Publication {
  private final ClassificationRepository versions;
  private final ClassificationEvents events;
  private final Corrections corrections;
  private final Event<ClassificationPublished> told;
  private final Clock clock;

  Publication(
      ClassificationRepository versions,
      ClassificationEvents events,
      Corrections corrections,
      Event<ClassificationPublished> told,
      Clock clock) {
    this.versions = versions;
    this.events = events;
    this.corrections = corrections;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Whether nobody has made a version yet, and none that somebody else published holds on its days.
   */
  boolean isFree(ClassificationRef ref, LocalDate from, @Nullable LocalDate to, UUID actor) {
    versions.lockScheme(ref.scheme());
    return versions.newest(ref).isEmpty()
        && versions.published(ref.scheme()).stream()
            .filter(it -> !it.createdBy.equals(actor))
            .noneMatch(it -> it.holdsWithin(from, to));
  }

  /**
   * Publishes a draft. The caller has locked the scheme before the draft: two publications that end
   * each other's drafts would wait for each other.
   */
  void publish(ClassificationVersion version, @Nullable String note, UUID actor) {
    PublicationRules.requireComplete(version);
    Instant now = clock.instant();
    List<ClassificationVersion> published = versions.published(version.scheme);
    Optional<ClassificationVersion> corrected =
        published.stream().filter(it -> it.versionId.equals(version.versionId)).findFirst();
    List<ClassificationVersion> others =
        published.stream().filter(it -> !it.versionId.equals(version.versionId)).toList();
    corrected.ifPresent(
        it -> CorrectedValidity.require(it, version, others, VietnamTime.today(clock)));
    LocalDate from = Objects.requireNonNull(version.validFrom);
    for (ClassificationVersion other : others) {
      boolean neighbour =
          corrected.filter(it -> CorrectedValidity.precedes(other, it)).isPresent()
              && from.isAfter(Objects.requireNonNull(other.validFrom));
      if (neighbour
          ? !from.minusDays(1).equals(other.validTo)
          : PublicationRules.isSucceededBy(other, version)) {
        if (neighbour) {
          CorrectedValidity.requireKept(other, from, VietnamTime.today(clock));
        }
        other.endBefore(from, actor, now);
        corrections.endWith(other, from, actor);
        versions.flush();
        events.add(other);
      }
    }
    corrected.ifPresent(it -> corrections.replace(it, version, actor));
    version.publish(events.addItems(version), note, actor, now);
    versions.flush();
    versions.recordChange(version, Status.DRAFT, actor, now, note);
    events.add(version);
    told.fire(new ClassificationPublished(version.ref(), version.id));
  }
}
