package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.coding.LearnedModel.State;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Wishing for models, and telling how they are. */
@ApplicationScoped
class ModelService {
  /** The classification that comes with titles. */
  static final String USUAL = "isco";

  private final LearnedModelRepository models;
  private final ClassificationService classifications;
  private final ModelFiles files;
  private final Event<ModelWanted> wanted;
  private final Clock clock;
  private volatile boolean hasFirst;

  ModelService(
      LearnedModelRepository models,
      ClassificationService classifications,
      ModelFiles files,
      Event<ModelWanted> wanted,
      Clock clock) {
    this.models = models;
    this.classifications = classifications;
    this.files = files;
    this.wanted = wanted;
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

  /** Wishes for a model of what is known now; a wish that waits is one with it. */
  @Transactional
  ModelView want(String scheme, Caller caller) {
    Edition edition =
        classifications
            .inForce(scheme)
            .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem);
    models.lock(scheme);
    return view(models.waiting(edition.ref()).orElseGet(() -> make(edition, caller.clientId())));
  }

  /** Wishes for the usual classification's first model. */
  @Transactional
  void wantFirst() {
    if (hasFirst) {
      return;
    }
    Optional<Edition> edition = classifications.inForce(USUAL);
    if (edition.isPresent()) {
      models.lock(USUAL);
      if (!models.anyOf(USUAL)) {
        make(edition.get(), null);
      }
      hasFirst = true;
    }
  }

  private LearnedModel make(Edition edition, @Nullable UUID actor) {
    LearnedModel wish = LearnedModel.queued(edition.ref(), actor, clock.instant());
    models.persistAndFlush(wish);
    wanted.fire(new ModelWanted(wish.number()));
    return wish;
  }

  Optional<LearnedModel> newest(String scheme) {
    return models.newestReady(scheme);
  }
}
