package vn.labourmarket.occupations.reviews;

import com.fasterxml.uuid.Generators;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.reviews.CodeFates.Fate;
import vn.labourmarket.occupations.reviews.CodingReview.Carried;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.platform.audit.AuditTrail;

/**
 * Gives the version in force what was asked and decided for the one before: decisions whose code
 * became one other for sure, and the others as questions. What a person decided for the new version
 * itself is left alone, unless a correction makes a group of its code. To do it again changes
 * nothing, unless the crosswalk or a former decision changed.
 */
@ApplicationScoped
public class CarryOverService {
  private final CarriedReviews reviews;
  private final CodingReviewRepository questions;
  private final ClassificationService classifications;
  private final CodeFates fates;
  private final AuditTrail trail;
  private final Clock clock;

  /**
   * What changed nothing when it was carried last, by scheme: it needs no look at every question.
   */
  private final Map<String, Source> done = new ConcurrentHashMap<>();

  /** Revisions of lists whose decisions are all answers, by scheme. */
  private final Map<String, UUID> looked = new ConcurrentHashMap<>();

  CarryOverService(
      CarriedReviews reviews,
      CodingReviewRepository questions,
      ClassificationService classifications,
      CodeFates fates,
      AuditTrail trail,
      Clock clock) {
    this.reviews = reviews;
    this.questions = questions;
    this.classifications = classifications;
    this.fates = fates;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is carried: the same one needs no look at lists, crosswalk and questions. */
  private record Source(Edition from, Edition to, String state, String crosswalks) {}

  List<String> schemes() {
    return reviews.schemes();
  }

  /** Does it for the version of a classification that is in force. */
  @Transactional
  public void carry(String scheme) {
    Optional<Edition> now = classifications.inForce(scheme);
    now.ifPresent(this::reopen);
    Optional<Edition> before =
        now.flatMap(it -> reviews.versionBefore(it.ref())).flatMap(classifications::published);
    if (before.isEmpty()) {
      return;
    }
    Edition from = before.get();
    Edition to = now.orElseThrow();
    String state = reviews.state(from.ref());
    Source source = new Source(from, to, state, reviews.crosswalks(from.ref(), to.ref()));
    if (!source.equals(done.get(scheme))) {
      questions.lock(to.ref());
      if (carry(source, fates.of(from, to, reviews.codes(from.ref()))) == 0) {
        done.put(scheme, source);
      }
    }
  }

  /** Asks again what was decided for a code that a correction made a group of others. */
  private void reopen(Edition now) {
    if (now.id().equals(looked.get(now.ref().scheme()))) {
      return;
    }
    questions.lock(now.ref());
    List<ReviewRow.Change> changes =
        reviews.decidedForGroups(now).stream()
            .map(it -> new ReviewRow.Change(it, it.reopened(now.ref())))
            .toList();
    if (changes.isEmpty()) {
      looked.put(now.ref().scheme(), now.id());
    } else {
      int made = reviews.store(now.ref(), changes, clock.instant());
      trail.task("reopen coding decisions", "/coding-reviews", (long) made);
    }
  }

  private int carry(Source source, Map<String, Fate> became) {
    ClassificationRef to = source.to().ref();
    Map<String, ReviewRow> known =
        reviews.all(to).stream().collect(Collectors.toMap(ReviewRow::key, it -> it));
    List<ReviewRow.Change> changes = new ArrayList<>();
    Map<Carried, Integer> counts = new HashMap<>();
    for (ReviewRow former : reviews.all(source.from().ref())) {
      ReviewRow there = known.get(former.key());
      ReviewRow wanted = wanted(former, source, became, there);
      // A person's decision for the new version stands, and what a correction asks again waits for
      // one.
      boolean free =
          there == null
              || (!to.version().equals(there.formerVersion())
                  && (there.carried() != null || there.status() == Status.OPEN));
      if (free && !wanted.says(there)) {
        changes.add(new ReviewRow.Change(there, wanted));
        counts.merge(Objects.requireNonNull(wanted.carried()), 1, Integer::sum);
      }
    }
    if (!changes.isEmpty()) {
      int made = reviews.store(to, changes, clock.instant());
      trail.task("carry coding decisions over", "/coding-reviews", (long) made);
      Log.infof(
          "coding decisions carried over: from=%s to=%s counts=%s",
          source.from().ref(), to, counts);
    }
    return changes.size();
  }

  private static ReviewRow wanted(
      ReviewRow former, Source source, Map<String, Fate> became, @Nullable ReviewRow there) {
    String code = former.code();
    Fate fate = code == null ? null : became.get(code);
    String only = fate == null ? null : fate.only();
    Carried carried =
        switch (former.status()) {
          case OPEN -> Carried.OPEN;
          case NOT_CODABLE -> Carried.NOT_CODABLE;
          case CODED ->
              only == null
                  ? Carried.UNSURE
                  : fate != null && fate.byCrosswalk() ? Carried.CROSSWALK : Carried.SAME_CODE;
        };
    boolean decided = only != null || former.status() == Status.NOT_CODABLE;
    return new ReviewRow(
        there == null ? Generators.timeBasedEpochGenerator().generate() : there.id(),
        former.key(),
        former.text(),
        former.industry(),
        former.qualification(),
        only != null ? Status.CODED : decided ? Status.NOT_CODABLE : Status.OPEN,
        only,
        decided ? former.decidedBy() : null,
        decided ? former.decidedAt() : null,
        former.askedBy(),
        former.askedAt(),
        there == null ? 1 : there.version() + 1,
        source.from().ref().version(),
        // An open one may be one that was unsure before.
        code == null ? former.formerCode() : code,
        carried);
  }
}
