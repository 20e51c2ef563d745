package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
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
  ModelView want(String scheme, Caller caller) {
    Edition edition =
        classifications
            .inForce(scheme)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    carrying.carry(scheme);
    models.lock(scheme);
    return view(
        models
            .waiting(edition.ref())
            .orElseGet(() -> make(edition, Occasion.ASKED, caller.clientId())));
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

  /** Wishes for a model in place of one that can't be read, unless one is under way. */
  @Transactional
  void wantReadable(String scheme) {
    models.lock(scheme);
    boolean underWay = models.newest(scheme).filter(it -> it.state == State.QUEUED).isPresent();
    if (!underWay) {
      classifications
          .inForce(scheme)
          .ifPresent(edition -> make(edition, Occasion.UNREADABLE, null));
    }
  }

  private LearnedModel make(Edition edition, Occasion why, @Nullable UUID actor) {
    LearnedModel wish = LearnedModel.queued(edition.ref(), why, actor, clock.instant());
    models.persistAndFlush(wish);
    wanted.fire(new ModelWanted(wish.number()));
    return wish;
  }

  /** The models of a classification that can be asked, the newest first. */
  List<LearnedModel> kept(String scheme) {
    return models.ready(scheme, config.keptModels());
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
  Problem missing(String scheme) {
    Optional<LearnedModel> newest = models.newest(scheme);
    boolean begins = config.learnFirst() && scheme.equals(USUAL);
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
    return CodingProblem.CODING_MODEL_MISSING
        .because(
            "Không huấn luyện được mô hình số %d (%s)."
                .formatted(newest.get().number(), newest.get().reason),
            "Model %d could not be learned (%s)."
                .formatted(newest.get().number(), newest.get().reason))
        .with("state", "FAILED");
  }
}
