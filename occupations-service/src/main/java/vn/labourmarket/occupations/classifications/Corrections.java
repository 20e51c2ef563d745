package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationVersion.Status;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Corrections of published versions: the next revision, beside what everybody reads. */
@ApplicationScoped
class Corrections {
  private static final int MOST_NAMED = 20;

  private final ClassificationRepository versions;
  private final ItemStore items;
  private final Event<ClassificationCorrected> corrected;
  private final Clock clock;

  Corrections(
      ClassificationRepository versions,
      ItemStore items,
      Event<ClassificationCorrected> corrected,
      Clock clock) {
    this.versions = versions;
    this.items = items;
    this.corrected = corrected;
    this.clock = clock;
  }

  ClassificationVersion open(ClassificationRef ref, String why, UUID actor) {
    ClassificationVersion newest =
        versions
            .findForChange(ref)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    if (newest.isDraft()) {
      if (versions.find(ref).filter(ClassificationVersion::isPublished).isPresent()) {
        throw ClassificationProblem.REVISION_OPEN.problem();
      }
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because(
              "Bản nháp chưa công bố thì sửa trực tiếp.",
              "A draft that is not published yet is changed itself.")
          .with("allowed", List.of("publication"));
    }
    ClassificationVersion draft =
        newest.correction(versions.nextRevision(ref), why, actor, clock.instant());
    versions.persistAndFlush(draft);
    versions.recordChange(draft, null, actor, clock.instant(), why);
    items.copy(newest.id, draft.id);
    return draft;
  }

  /** Gives a correction up, or a draft of what was never published. */
  void discard(ClassificationRef ref, UUID actor, @Nullable String ifMatch) {
    ClassificationVersion draft =
        versions
            .findForChange(ref)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    PublicationRules.requireDraft(draft);
    expected.check(draft.eventVersion());
    items.forget(draft.id);
    draft.discard(actor, clock.instant());
    versions.flush();
    versions.recordChange(draft, Status.DRAFT, actor, clock.instant());
  }

  /** Ends a revision whose correction is being published. */
  void replace(ClassificationVersion older, ClassificationVersion correction, UUID actor) {
    Set<String> dropped = new TreeSet<>(items.codes(older.id));
    dropped.removeAll(items.codes(correction.id));
    if (!dropped.isEmpty()) {
      List<String> some = dropped.stream().limit(MOST_NAMED).toList();
      String named = String.join(", ", some);
      throw ClassificationProblem.REVISION_DROPS_CODES
          .because(
              "Mã đã công bố có thể đang được dùng nên không bỏ được: %s. Hãy tạo phiên bản mới."
                  .formatted(named),
              "Published codes may be in use and stay: %s. Make a new version instead."
                  .formatted(named))
          .with("codes", some);
    }
    older.supersede(actor, clock.instant());
    versions.flush();
    versions.recordChange(older, Status.PUBLISHED, actor, clock.instant());
    corrected.fire(new ClassificationCorrected(older.id, correction.id));
  }

  /** The correction that waits for a version ends with it, or it could not be published. */
  void endWith(ClassificationVersion ended, LocalDate successorFrom, UUID actor) {
    versions
        .newest(ended.ref())
        .filter(ClassificationVersion::isDraft)
        .filter(it -> it.lasts(successorFrom))
        .ifPresent(it -> it.endBefore(successorFrom, actor, clock.instant()));
  }
}
