package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.coding.LearnedModel.Occasion;
import vn.labourmarket.occupations.reviews.CodingReviewService;
import vn.labourmarket.occupations.titles.TitleService;
import vn.labourmarket.platform.time.VietnamTime;

/** Tells whether a model is due that nobody asked for. */
@ApplicationScoped
class ModelNeeds {
  private final LearnedModelRepository models;
  private final CodingReviewService reviews;
  private final TitleService titles;
  private final CodingConfig config;
  private final Clock clock;

  /** Titles' revisions that were counted and found to change too little, by model. */
  private final Map<Long, Long> unremarkable = new ConcurrentHashMap<>();

  ModelNeeds(
      LearnedModelRepository models,
      CodingReviewService reviews,
      TitleService titles,
      CodingConfig config,
      Clock clock) {
    this.models = models;
    this.reviews = reviews;
    this.titles = titles;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Why a model of a version in force is due; empty when none is.
   *
   * @param now a classification that never had a model needs none, but for the usual one
   */
  Optional<Occasion> of(Edition now) {
    Optional<LearnedModel> newest = models.newest(now.ref());
    if (newest.isEmpty()) {
      boolean first = models.newest(now.ref().scheme()).isEmpty();
      return first && !now.ref().scheme().equals(ModelService.USUAL)
          ? Optional.empty()
          : Optional.of(first ? Occasion.FIRST : Occasion.VERSION);
    }
    LearnedModel model = newest.get();
    return switch (model.state) {
      case QUEUED -> Optional.empty();
      case FAILED -> mayBeRetried(model, now) ? Optional.of(Occasion.RETRY) : Optional.empty();
      case READY ->
          now.id().equals(model.classificationId)
              ? growth(model, now)
              : Optional.of(Occasion.CORRECTION);
    };
  }

  private boolean mayBeRetried(LearnedModel failed, Edition now) {
    boolean cheap = CodingProblem.CODING_TOO_FEW_TITLES.name().equals(failed.reason);
    if (!cheap && !isRested(failed)) {
      return false;
    }
    Instant read = failed.materialAt;
    // Where nobody knows what was tried, it may be what ends the process each time.
    return read != null
        && (!Objects.equals(failed.titlesRevision, titles.revision())
            || !now.id().equals(failed.classificationId)
            || reviews.decidedSince(now.ref(), read) > 0);
  }

  private Optional<Occasion> growth(LearnedModel model, Edition now) {
    Instant read = model.materialAt;
    if (!isRested(model)) {
      return Optional.empty();
    }
    if (read == null) {
      return Optional.of(Occasion.CORRECTION);
    }
    long decided = reviews.decidedSince(now.ref(), read);
    // Decisions come with the day on which a version comes into force: to a model learned before
    // that day, all of them are new.
    if (decided >= config.learnAgainDecisions() || (decided > 0 && isFromBefore(now, read))) {
      return Optional.of(Occasion.DECISIONS);
    }
    long revision = titles.revision();
    if (Objects.equals(model.titlesRevision, revision)
        || Objects.equals(unremarkable.get(model.number()), revision)) {
      return Optional.empty();
    }
    int before = Objects.requireNonNullElse(model.catalogueTitles, 0);
    long known = Objects.requireNonNullElse(model.titlesRevision, 0L);
    int change =
        Math.max(models.titlesSince(now.id(), known), before - models.catalogueTitles(now.id()));
    if (change >= config.learnAgainTitles()) {
      return Optional.of(Occasion.TITLES);
    }
    unremarkable.put(model.number(), revision);
    return Optional.empty();
  }

  private boolean isFromBefore(Edition now, Instant read) {
    return models.validFrom(now.id()).isAfter(LocalDate.ofInstant(read, VietnamTime.ZONE));
  }

  private boolean isRested(LearnedModel model) {
    Instant finished = model.finishedAt;
    return finished != null && !clock.instant().isBefore(finished.plus(config.learnAgainAfter()));
  }
}
