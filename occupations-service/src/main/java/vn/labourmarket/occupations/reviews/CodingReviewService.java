package vn.labourmarket.occupations.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Asking people for codes, and keeping what they decide. */
@ApplicationScoped
public class CodingReviewService {
  /** The classification that comes with titles. */
  public static final String USUAL = "isco";

  private final CodingReviewRepository reviews;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Clock clock;

  CodingReviewService(
      CodingReviewRepository reviews,
      ClassificationService classifications,
      ItemStore items,
      Clock clock) {
    this.reviews = reviews;
    this.classifications = classifications;
    this.items = items;
    this.clock = clock;
  }

  /** A title as people coded it. */
  public record Decision(String text, String industry, String qualification, String code) {}

  /** What people decided for a version, in the order in which it was asked. */
  public List<Decision> decisions(ClassificationRef in) {
    return reviews.decisions(in);
  }

  /**
   * A question that people decided.
   *
   * @param key the same for the same question about another version
   * @param code null where no code fits
   */
  public record Decided(
      UUID id,
      String key,
      String text,
      String industry,
      String qualification,
      @Nullable String code) {}

  /** Hands on everything that was decided for a version, in the order in which it was asked. */
  @Transactional(TxType.MANDATORY)
  public void eachDecided(ClassificationRef in, Consumer<Decided> reader) {
    reviews.eachDecided(in, reader);
  }

  /** The codes that were decided for a version, by question; null where no code fits. */
  public Map<String, @Nullable String> decidedCodes(ClassificationRef in) {
    return reviews.decidedCodes(in);
  }

  /** How many questions about a version are decided. */
  public long countDecided(ClassificationRef in) {
    return reviews.countDecided(in);
  }

  /** How many questions about a version were decided after a moment. */
  public long decidedSince(ClassificationRef in, Instant moment) {
    return reviews.decidedSince(in, moment);
  }

  Page<CodingReviewView> list(
      @Nullable Status status, @Nullable String classification, PageRequest page) {
    String[] parts = (classification == null ? USUAL : classification).split("[/:]", 2);
    boolean named = parts.length == 2 && !parts[1].equals("current");
    ClassificationRef ref =
        named ? new ClassificationRef(parts[0], parts[1]) : edition(parts[0]).ref();
    return Page.of(
        reviews.page(status, ref, page), page, CodingReviewView::of, it -> Cursor.of(it.id));
  }

  CodingReviewView review(UUID id) {
    return CodingReviewView.of(find(id));
  }

  CodingDecisions history(UUID id) {
    return new CodingDecisions(reviews.history(find(id).id));
  }

  private CodingReview find(UUID id) {
    return reviews
        .findByIdOptional(id)
        .orElseThrow(CodingReviewProblem.CODING_REVIEW_NOT_FOUND::problem);
  }

  private Edition edition(@Nullable String scheme) {
    return classifications
        .inForce(scheme == null ? USUAL : scheme)
        .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
  }

  /**
   * Takes questions and decisions, all or none. A question that is known stays one; what was
   * decided about it is replaced only by who names the version that he saw.
   */
  @Transactional
  AskedReviews ask(AskReviews as, Caller caller) {
    Edition edition = edition(as.classification());
    List<ReviewQuestion> questions = as.items().stream().map(AskReviews.Item::question).toList();
    new BatchRules(edition, CodeList.of(edition.id(), items)).require(as, questions);
    reviews.lock(edition.ref());
    Map<String, CodingReview> known = new HashMap<>();
    List<String> keys = questions.stream().map(ReviewQuestion::key).toList();
    reviews.known(edition.ref(), keys).forEach(it -> known.put(it.questionKey, it));
    List<CodingReview> asked = new ArrayList<>();
    List<AskedReviews.Kept> kept = new ArrayList<>();
    List<CodingReview> fresh = new ArrayList<>();
    List<Runnable> changes = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ReviewQuestion question = questions.get(i);
      AskReviews.Item item = as.items().get(i);
      CodingReview review =
          known.computeIfAbsent(
              keys.get(i),
              key -> {
                CodingReview made =
                    CodingReview.asked(edition.ref(), question, caller.clientId(), clock.instant());
                fresh.add(made);
                return made;
              });
      String code = item.code();
      boolean free = review.status == Status.OPEN || Objects.equals(item.version(), review.version);
      // To confirm what was carried over is a decision for this version, and overwrites nothing.
      boolean confirmed = Objects.equals(code, review.code) && review.carried != null;
      if (code != null && (confirmed || !code.equals(review.code))) {
        if (free || confirmed) {
          changes.add(decided(review, code, null, caller));
        } else {
          kept.add(new AskedReviews.Kept(i, review.id, review.version));
        }
      }
      asked.add(review);
    }
    // Decided before they are stored, each is written once.
    reviews.persist(fresh);
    reviews.flush();
    changes.forEach(Runnable::run);
    return new AskedReviews(asked.stream().map(CodingReviewView::of).toList(), kept);
  }

  /** Decides, and gives what is left to do when the new version of the review is known. */
  private Runnable decided(
      CodingReview review, @Nullable String code, @Nullable String note, Caller caller) {
    Status before = review.status;
    String codeBefore = review.code;
    review.decide(code, note, caller.clientId(), clock.instant());
    return () -> reviews.recordChange(review, before, codeBefore);
  }

  /** Decides one question; the version keeps two reviewers from overwriting each other. */
  @Transactional
  CodingReviewView decide(UUID id, DecideReview as, Caller caller, @Nullable String ifMatch) {
    CodingReview review = find(id);
    ExpectedVersion.required(ifMatch).check(review.version);
    if (as.code() != null) {
      Edition edition =
          classifications
              .published(new ClassificationRef(review.scheme, review.versionId))
              .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
      new BatchRules(edition, CodeList.of(edition.id(), items)).require(as.code());
    }
    Runnable change = decided(review, as.code(), as.note(), caller);
    reviews.flush();
    change.run();
    return CodingReviewView.of(review);
  }
}
