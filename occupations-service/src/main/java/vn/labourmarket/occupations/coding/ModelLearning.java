package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.labourmarket.occupations.classifications.ClassificationProblem;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.platform.audit.AuditTrail;
import vn.labourmarket.titles.coding.CodingModel;
import vn.labourmarket.titles.coding.CodingTrainer;

/**
 * Learns one model in one transaction, which holds the model's row: when the process dies, the wish
 * waits again by that alone.
 */
@ApplicationScoped
class ModelLearning {
  /** Fewer titles tell nothing. */
  private static final int FEWEST_TITLES = 20;

  private static final int MOST_ATTEMPTS = 3;

  private final LearnedModelRepository models;
  private final LearningMaterials materials;
  private final ClassificationService classifications;
  private final ModelFiles files;
  private final CodingConfig config;
  private final AuditTrail trail;
  private final Clock clock;

  ModelLearning(
      LearnedModelRepository models,
      LearningMaterials materials,
      ClassificationService classifications,
      ModelFiles files,
      CodingConfig config,
      AuditTrail trail,
      Clock clock) {
    this.models = models;
    this.materials = materials;
    this.classifications = classifications;
    this.files = files;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ends the transaction without a trace of the model. */
  private static final class Failed extends RuntimeException {
    private final long number;
    private final transient CodingProblem problem;

    Failed(long number, CodingProblem problem) {
      super(null, null, false, false);
      this.number = number;
      this.problem = problem;
    }
  }

  /** Learns the next model; false when none waits. */
  boolean next() {
    Optional<Long> begun = QuarkusTransaction.requiringNew().call(this::begin);
    begun.ifPresent(this::learnNow);
    return begun.isPresent();
  }

  /** Noted for good before the work begins, which may end the process. */
  private Optional<Long> begin() {
    Optional<LearnedModel> wish = models.claim();
    wish.ifPresent(
        it -> {
          it.begin();
          if (it.attempts > MOST_ATTEMPTS) {
            it.failed(CodingProblem.CODING_LEARNING_FAILED, clock.instant());
          }
        });
    return wish.map(LearnedModel::number);
  }

  private void learnNow(long number) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) config.maxDuration().toSeconds())
          .run(() -> models.claim(number).ifPresent(this::learn));
    } catch (Failed failed) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  models
                      .queued(failed.number)
                      .ifPresent(it -> it.failed(failed.problem, clock.instant())));
    }
  }

  private void learn(LearnedModel wish) {
    long number = wish.number();
    try {
      LearningMaterial material =
          materials.of(
              classifications
                  .published(wish.of())
                  .orElseThrow(ClassificationProblem.CLASSIFICATION_NOT_FOUND::problem));
      if (material.coded().size() < FEWEST_TITLES || material.codes().size() < 2) {
        throw new Failed(number, CodingProblem.CODING_TOO_FEW_TITLES);
      }
      CodingModel model =
          new CodingTrainer(material.codes(), percent -> note(number, percent))
              .learn(material.coded());
      files.keep(number, model);
      wish.ready(material, clock.instant());
      models.flush();
      files.keepNewest(wish.scheme, config.keptModels());
      trail.task("learn coding model", "/coding-models/" + number, (long) material.coded().size());
    } catch (DatabaseFailure passing) {
      throw passing;
    } catch (Failed failed) {
      throw failed;
    } catch (RuntimeException failed) {
      Log.errorf(failed, "coding model not learned: number=%d", number);
      throw new Failed(number, CodingProblem.CODING_LEARNING_FAILED);
    }
  }

  private void note(long number, int percent) {
    QuarkusTransaction.requiringNew().run(() -> files.noteProgress(number, percent));
  }
}
