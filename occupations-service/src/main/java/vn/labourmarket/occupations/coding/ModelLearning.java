package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final ModelFiles files;
  private final CodingConfig config;
  private final AuditTrail trail;
  private final Clock clock;

  ModelLearning(
      LearnedModelRepository models,
      LearningMaterials materials,
      ModelFiles files,
      CodingConfig config,
      AuditTrail trail,
      Clock clock) {
    this.models = models;
    this.materials = materials;
    this.files = files;
    this.config = config;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ends the transaction without a trace of the model. */
  private static final class Failed extends RuntimeException {
    private final long number;
    private final transient CodingProblem problem;
    private final transient @Nullable LearningMaterial material;

    Failed(long number, CodingProblem problem, @Nullable LearningMaterial material) {
      super(null, null, false, false);
      this.number = number;
      this.problem = problem;
      this.material = material;
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
          files.noteProgress(it.number(), 0);
          if (it.attempts > MOST_ATTEMPTS) {
            it.failed(CodingProblem.CODING_LEARNING_FAILED, null, clock.instant());
            files.forgetProgress(it.number());
          } else {
            it.beginWith(materials.list(it.of()), materials.revision(), clock.instant());
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
      // Nobody else may have begun meanwhile: the row is claimed again, or left to who has it.
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  models
                      .claim(failed.number)
                      .ifPresent(
                          it -> {
                            it.failed(failed.problem, failed.material, clock.instant());
                            files.forgetProgress(it.number());
                          }));
    }
  }

  private void learn(LearnedModel wish) {
    long number = wish.number();
    LearningMaterial material = null;
    try {
      material = materials.of(wish.of());
      if (material.coded().size() < FEWEST_TITLES || material.codes().size() < 2) {
        throw new Failed(number, CodingProblem.CODING_TOO_FEW_TITLES, material);
      }
      CodingModel model =
          new CodingTrainer(material.codes(), percent -> note(number, percent))
              .learn(material.coded(), material.sources());
      files.keep(number, model);
      files.forgetProgress(number);
      wish.ready(material, clock.instant());
      models.flush();
      files.keepNewest(wish.of(), config.keptModels());
      trail.task("learn coding model", "/coding-models/" + number, (long) material.coded().size());
    } catch (DatabaseFailure passing) {
      throw passing;
    } catch (Failed failed) {
      throw failed;
    } catch (RuntimeException failed) {
      Log.errorf(failed, "coding model not learned: number=%d", number);
      throw new Failed(number, CodingProblem.CODING_LEARNING_FAILED, material);
    }
  }

  private void note(long number, int percent) {
    QuarkusTransaction.requiringNew().run(() -> files.noteProgress(number, percent));
  }
}
