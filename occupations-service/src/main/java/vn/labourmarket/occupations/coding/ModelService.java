package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.coding.LearnedModel.Occasion;
import vn.labourmarket.occupations.coding.LearnedModel.State;
import vn.labourmarket.occupations.reviews.CarryOverService;
import vn.labourmarket.occupations.reviews.CodingReviewService;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;

/** Wishing for models, and telling how they are. */
@ApplicationScoped
class ModelService {
  /** The classification that comes with titles. */
  static final String USUAL = CodingReviewService.USUAL;

  /** Learning a small list takes about that long. */
  private static final String RETRY_SECONDS = "15";

  private final LearnedModelRepository models;
  private final ClassificationService classifications;
  private final ModelFiles files;
  private final Event<ModelWanted> wanted;
  private final ModelNeeds needs;
  private final CarryOverService carrying;
  private final CodingConfig config;
  private final Clock clock;

  ModelService(
      LearnedModelRepository models,
      ClassificationService classifications,
      ModelFiles files,
      Event<ModelWanted> wanted,
      ModelNeeds needs,
      CarryOverService carrying,
      CodingConfig config,
      Clock clock) {
    this.models = models;
    this.classifications = classifications;
    this.files = files;
    this.wanted = wanted;
    this.needs = needs;
    this.carrying = carrying;
    this.config = config;
    this.clock = clock;
  }

  /** Told after the commit of a new wish. */
  record ModelWanted(long number) {}

  Page<ModelView> list(@Nullable String scheme, PageRequest page) {
    return Page.of(models.page(scheme, page), page, this::view, it -> Cursor.of(it.number()));
  }

  ModelView model(long number) {
    return view(
        models.findByIdOptional(number).orElseThrow(CodingProblem.CODING_MODEL_NOT_FOUND::problem));
  }

  private ModelView view(LearnedModel model) {
    return ModelView.of(model, model.state == State.QUEUED ? files.progress(model.number()) : 100);
  }

  /** Wishes for a model of what is known now; a wish that nobody has begun is one with it. */
  @Transactional
  ModelView want(String classification, Caller caller) {
    Edition edition =
        edition(classification)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    String scheme = edition.ref().scheme();
    carrying.carry(scheme);
    models.lock(scheme);
    return view(
        models
            .waiting(edition.ref())
            .orElseGet(() -> make(edition, Occasion.ASKED, caller.clientId())));
  }

  /** A published version, or the one of a scheme that is in force. */
  private Optional<Edition> edition(String classification) {
    String[] parts = classification.split("[/:]", 2);
    return parts.length == 1 || parts[1].equals("current")
        ? classifications.inForce(parts[0])
        : classifications.published(new ClassificationRef(parts[0], parts[1]));
  }

  /** Classifications to look after. */
  List<String> schemes() {
    return Stream.concat(Stream.of(USUAL), models.schemes().stream()).distinct().toList();
  }

  /** Wishes for a model where one is due; replicas that look at the same time make one wish. */
  @Transactional
  void wantNeeded(String scheme) {
    Optional<Edition> edition = classifications.inForce(scheme);
    if (edition.isPresent() && needs.of(edition.get()).isPresent()) {
      carrying.carry(scheme);
      models.lock(scheme);
      models.getEntityManager().clear();
      needs.of(edition.get()).ifPresent(why -> make(edition.get(), why, null));
    }
  }

  /**
   * Wishes for a model in place of one that can't be read, unless one is under way or was wished
   * for lately: replicas that read different formats would wish for ever. Has a transaction of its
   * own, so that the wish stays and the lock goes whatever becomes of the caller's.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void wantReadable(Edition edition) {
    if (isReadableUnderWay(edition)) {
      return;
    }
    models.lock(edition.ref().scheme());
    models.getEntityManager().clear();
    if (!isReadableUnderWay(edition)) {
      make(edition, Occasion.UNREADABLE, null);
    }
  }

  private boolean isReadableUnderWay(Edition edition) {
    Instant rested = clock.instant().minus(config.learnAgainAfter());
    return models.newest(edition.ref()).filter(it -> it.state == State.QUEUED).isPresent()
        || models.hasUnreadableSince(edition.ref().scheme(), rested);
  }

  private LearnedModel make(Edition edition, Occasion why, @Nullable UUID actor) {
    LearnedModel wish = LearnedModel.queued(edition.ref(), why, actor, clock.instant());
    models.persistAndFlush(wish);
    wanted.fire(new ModelWanted(wish.number()));
    return wish;
  }

  /** The models of a version that can be asked, the newest first. */
  List<LearnedModel> kept(ClassificationRef version) {
    return models.ready(version, config.keptModels());
  }

  /**
   * The models that may answer for a version, the best first: its own, and until it has any, those
   * of the version before. One that was learned ahead of a version's day waits for it.
   */
  List<LearnedModel> answering(Edition now) {
    return models.versionsUpTo(now.ref()).stream().flatMap(it -> kept(it).stream()).toList();
  }

  int revision(UUID classification) {
    return models.revision(classification);
  }

  /** A model that has been learned. */
  LearnedModel learned(long number) {
    return models
        .findByIdOptional(number)
        .filter(it -> it.state == State.READY)
        .orElseThrow(CodingProblem.CODING_MODEL_NOT_FOUND::problem);
  }

  /** Why no model of a classification answers. */
  Problem missing(Edition now) {
    String scheme = now.ref().scheme();
    Optional<LearnedModel> newest = models.newest(now.ref());
    boolean begins =
        config.learnByItself() && (scheme.equals(USUAL) || models.newest(scheme).isPresent());
    if (newest.isEmpty() ? begins : newest.get().state == State.QUEUED) {
      return CodingProblem.CODING_MODEL_MISSING
          .because(
              "Mô hình mã hoá đang được huấn luyện; hãy thử lại sau.",
              "The coding model is being learned; try again later.")
          .with("state", "LEARNING")
          .withHeader("Retry-After", RETRY_SECONDS);
    }
    if (newest.isEmpty()) {
      return CodingProblem.CODING_MODEL_MISSING
          .because(
              "Chưa ai yêu cầu mô hình cho danh mục «%s»; gửi POST /coding-models."
                  .formatted(scheme),
              "Nobody has asked for a model of “%s” yet; send POST /coding-models."
                  .formatted(scheme))
          .with("state", "ABSENT");
    }
    if (newest.get().state == State.READY) {
      return CodingProblem.CODING_MODEL_MISSING
          .because(
              "Không đọc được mô hình số %d; mô hình khác sẽ được huấn luyện."
                  .formatted(newest.get().number()),
              "Model %d can't be read; another one will be learned."
                  .formatted(newest.get().number()))
          .with("state", "FAILED");
    }
    return CodingProblem.CODING_MODEL_MISSING
        .because(
            "Không huấn luyện được mô hình số %d (%s)."
                .formatted(newest.get().number(), newest.get().reason),
            "Model %d could not be learned (%s)."
                .formatted(newest.get().number(), newest.get().reason))
        .with("state", "FAILED");
  }
}
