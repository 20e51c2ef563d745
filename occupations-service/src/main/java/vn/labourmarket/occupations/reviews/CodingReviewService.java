package vn.labourmarket.occupations.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Asking people for codes, and keeping what they decide. */
@ApplicationScoped
public class CodingReviewService {
  private static final String USUAL = "isco";

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
  @Transactional
  public List<Decision> decisions(ClassificationRef in) {
    return reviews.coded(in).stream()
        .map(it -> new Decision(it.text, it.industry, it.qualification, code(it)))
        .toList();
  }

  private static String code(CodingReview review) {
    return Objects.requireNonNull(review.code);
  }

  Page<CodingReviewView> list(
      @Nullable Status status, @Nullable String classification, PageRequest page) {
    return Page.of(
        reviews.page(status, classification, page),
        page,
        CodingReviewView::of,
        it -> Cursor.of(it.id));
  }

  CodingReviewView review(UUID id) {
    return CodingReviewView.of(find(id));
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
   * Takes questions and decisions, all or none. A question that is known stays one; a decision
   * replaces what was decided before.
   */
  @Transactional
  List<CodingReviewView> ask(AskReviews as, Caller caller) {
    Edition edition = edition(as.classification());
    List<ReviewQuestion> questions = as.items().stream().map(AskReviews.Item::question).toList();
    requireRules(as, questions, edition);
    reviews.lock(edition.ref());
    Map<String, CodingReview> known = new HashMap<>();
    List<String> keys = questions.stream().map(ReviewQuestion::key).toList();
    reviews.known(edition.ref(), keys).forEach(it -> known.put(it.questionKey, it));
    List<CodingReview> asked = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ReviewQuestion question = questions.get(i);
      CodingReview review =
          known.computeIfAbsent(
              keys.get(i), key -> made(edition.ref(), question, caller.clientId()));
      String code = as.items().get(i).code();
      if (code != null && !code.equals(review.code)) {
        review.decide(code, null, caller.clientId(), clock.instant());
      }
      asked.add(review);
    }
    reviews.flush();
    return asked.stream().map(CodingReviewView::of).toList();
  }

  private CodingReview made(ClassificationRef in, ReviewQuestion question, UUID actor) {
    CodingReview review = CodingReview.asked(in, question, actor, clock.instant());
    reviews.persist(review);
    return review;
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
      if (!items.codes(edition.id()).contains(as.code())) {
        throw Problem.ofViolations(List.of(unknown("/code", as.code(), edition)));
      }
    }
    review.decide(as.code(), as.note(), caller.clientId(), clock.instant());
    reviews.flush();
    return CodingReviewView.of(review);
  }

  private void requireRules(AskReviews as, List<ReviewQuestion> questions, Edition edition) {
    Set<String> codes = items.codes(edition.id());
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).text().codePoints().noneMatch(Character::isLetterOrDigit)) {
        found.add(
            Violation.error(
                "/items/" + i + "/text",
                CodingReviewProblem.CODING_REVIEW_TEXT_EMPTY,
                CodingReviewProblem.CODING_REVIEW_TEXT_EMPTY.title()));
      }
      String code = as.items().get(i).code();
      if (code != null && !codes.contains(code)) {
        found.add(unknown("/items/" + i + "/code", code, edition));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  private static Violation unknown(String pointer, String code, Edition edition) {
    return Violation.error(
        pointer,
        CodingReviewProblem.CODING_REVIEW_CODE_UNKNOWN,
        LocalizedText.of(
            "Mã «%s» không có trong %s.".formatted(code, edition.ref()),
            "Code “%s” is not in %s.".formatted(code, edition.ref())));
  }
}
