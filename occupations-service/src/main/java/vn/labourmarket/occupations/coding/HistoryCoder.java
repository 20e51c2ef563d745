package vn.labourmarket.occupations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.titles.coding.Coding;
import vn.labourmarket.titles.coding.Coding.Decision;
import vn.labourmarket.titles.coding.TitleQuestion;

/** Codes titles by the model of a version, for jobs of other features. */
@ApplicationScoped
public class HistoryCoder {
  private final ModelService models;
  private final UsableModels usable;

  HistoryCoder(ModelService models, UsableModels usable) {
    this.models = models;
    this.usable = usable;
  }

  /**
   * The likeliest code.
   *
   * @param code null when nothing is known about the title
   */
  public record Answer(Decision decision, @Nullable String code, @Nullable Double probability) {}

  /** One model, which gives the same answers as long as it is held. */
  public static final class Coder {
    private final UsableModel model;

    private Coder(UsableModel model) {
      this.model = model;
    }

    public long number() {
      return model.number();
    }

    public Answer code(TitleQuestion question) {
      Coding coding = model.code(question, 1);
      if (coding.candidates().isEmpty()) {
        return new Answer(Decision.NONE, null, null);
      }
      Coding.Candidate first = coding.candidates().get(0);
      return new Answer(coding.decision(), first.code(), UsableModel.rounded(first.probability()));
    }
  }

  /** Whether a version has a model that is kept. */
  public boolean has(ClassificationRef version) {
    return !models.kept(version).isEmpty();
  }

  /** The newest model of a version that can be read. */
  public Optional<Coder> newest(ClassificationRef version) {
    return models.kept(version).stream()
        .map(it -> usable.find(it.number()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Coder::new);
  }
}
