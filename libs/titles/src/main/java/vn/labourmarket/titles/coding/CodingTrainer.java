package vn.labourmarket.titles.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/**
 * Learns models. First from a part of the titles, to see on the others how far it can be trusted;
 * then from all of them.
 *
 * <p>Needs memory for some 500 bytes a title and 4 bytes for each feature and code: 230 MB for
 * 90,000 titles and 436 codes, never more than 300 MB, and a quarter of it for the model. One
 * thread.
 */
public final class CodingTrainer {
  private static final int STEPS = 22;

  /** Features times codes: 300 MB while learning, a quarter of it afterwards. */
  private static final int MOST_WEIGHTS = 75_000_000;

  private final List<CodeEntry> codes;
  private final CodeTree tree;
  private final IntConsumer progress;
  private int done;

  /**
   * Prepares to learn.
   *
   * @param codes all that can be answered, each once, at least two
   * @param progress gets a percentage, now and then
   */
  public CodingTrainer(List<CodeEntry> codes, IntConsumer progress) {
    if (codes.size() < 2 || codes.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("codes: " + codes.size());
    }
    this.codes = List.copyOf(codes);
    tree = new CodeTree(codes);
    this.progress = progress;
  }

  /**
   * Learns from titles.
   *
   * @param titles codes that can't be answered are left out, and titles without any other
   * @param sources how many titles each source of indexes has for each code
   * @throws IllegalArgumentException when no title is left
   */
  public CodingModel learn(List<CodedTitle> titles, List<Map<String, Double>> sources) {
    List<CodedTitle> usable = titles.stream().filter(this::answerable).toList();
    if (usable.isEmpty()) {
      throw new IllegalArgumentException("no titles");
    }
    done = 0;
    Trial trial = Trial.of(usable);
    // What people decided shows how frequent codes are among questions better than any index.
    List<Map<String, Double>> telling = trial.ofDecisions() ? List.of() : sources;
    Trust trust = trust(trial, telling);
    Learned whole = learned(usable, telling);
    return new CodingModel(
        codes,
        whole.dictionary,
        whole.scorer().leaning(trust.leaning()),
        whole.known,
        trust.calibrator());
  }

  /** What was seen of a model that had learned a part; the model itself is given up. */
  private record Trust(float leaning, Calibrator calibrator) {}

  private Trust trust(Trial trial, List<Map<String, Double>> sources) {
    Learned partial = learned(trial.learning(), sources);
    List<Sample> asked = partial.samples(trial.asking());
    Scorer scorer = trial.ofDecisions() ? partial.bestLeaning(asked) : partial.scorer();
    return new Trust(
        scorer.leaning(), Calibrator.fitted(partial.outcomes(asked, scorer), Evidence.size(tree)));
  }

  private boolean answerable(CodedTitle title) {
    return title.codes().stream().anyMatch(it -> tree.place(it.code()) != null);
  }

  private void step() {
    done++;
    progress.accept(Math.min(99, done * 100 / STEPS));
  }

  private Learned learned(List<CodedTitle> titles, List<Map<String, Double>> sources) {
    FeatureCounts counts = new FeatureCounts();
    for (CodedTitle coded : titles) {
      Title title = TitleReader.read(coded.question().text());
      counts.add(TitleFeatures.ofTitle(title));
      if (coded.question().hasContext()) {
        counts.add(TitleFeatures.ofContext(title, coded.question()));
      }
    }
    FeatureDictionary dictionary = counts.dictionary(MOST_WEIGHTS / tree.size());
    Learned learned = new Learned(dictionary);
    learned.learn(learned.samples(titles), sources);
    return learned;
  }

  /** A model before calibration. */
  private final class Learned {
    private static final float[] LEANINGS = {0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f};
    private static final float USUAL_LEANING = 0.4f;

    private final FeatureDictionary dictionary;
    private KnownTitles known = KnownTitles.of(List.of());
    private float[] frequency = new float[0];
    private float[] usual = new float[0];
    private PackedWeights weights = new PackedWeights(0, new float[0], new byte[0]);

    Learned(FeatureDictionary dictionary) {
      this.dictionary = dictionary;
    }

    private void learn(List<Sample> samples, List<Map<String, Double>> sources) {
      LinearLearner learner = new LinearLearner(tree, dictionary.size());
      learner.learn(samples, CodingTrainer.this::step);
      weights = PackedWeights.of(learner.weights(), tree.size());
      known = KnownTitles.of(samples);
      frequency = frequency(samples);
      usual = UsualFrequency.of(sources, tree, frequency);
      step();
    }

    private Scorer scorer() {
      return new Scorer(weights, frequency, usual, USUAL_LEANING);
    }

    private float[] frequency(List<Sample> samples) {
      double[] sums = new double[tree.size()];
      double all = 0;
      for (Sample sample : samples) {
        all += sample.weight();
        for (int i = 0; i < sample.codes().length; i++) {
          sums[sample.codes()[i]] += sample.weight() * sample.shares()[i];
        }
      }
      float[] logarithms = new float[sums.length];
      for (int i = 0; i < sums.length; i++) {
        logarithms[i] = (float) StrictMath.log((sums[i] + 5) / all);
      }
      return logarithms;
    }

    private List<Sample> samples(List<CodedTitle> titles) {
      List<Sample> samples = new ArrayList<>(titles.size());
      for (CodedTitle coded : titles) {
        List<CodedTitle.Share> shares =
            coded.codes().stream().filter(it -> tree.place(it.code()) != null).toList();
        double all = shares.stream().mapToDouble(CodedTitle.Share::share).sum();
        int[] codes = new int[shares.size()];
        float[] parts = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
          codes[i] = Objects.requireNonNull(tree.place(shares.get(i).code()));
          parts[i] = (float) (shares.get(i).share() / all);
        }
        Asked asked = Asked.of(dictionary, coded.question());
        samples.add(new Sample(asked, codes, parts, (float) coded.weight()));
      }
      return samples;
    }

    private Scorer bestLeaning(List<Sample> asked) {
      Scorer best = scorer();
      double greatest = Double.NEGATIVE_INFINITY;
      for (float leaning : LEANINGS) {
        Scorer scorer = scorer().leaning(leaning);
        double likelihood = 0;
        for (Sample sample : asked) {
          float[] probabilities =
              scorer.probabilities(sample.asked().title(), sample.asked().context());
          double likely = 0;
          for (int i = 0; i < sample.codes().length; i++) {
            likely += sample.shares()[i] * probabilities[sample.codes()[i]];
          }
          likelihood += StrictMath.log(likely + 1e-6);
        }
        if (likelihood > greatest) {
          greatest = likelihood;
          best = scorer;
        }
      }
      return best;
    }

    private List<Calibrator.Outcome> outcomes(List<Sample> asked, Scorer scorer) {
      List<Calibrator.Outcome> outcomes = new ArrayList<>(asked.size());
      for (Sample sample : asked) {
        Asked question = sample.asked();
        if (question.title().isEmpty()) {
          continue;
        }
        float[] probabilities = scorer.probabilities(question.title(), question.context());
        int first = 0;
        for (int code = 1; code < probabilities.length; code++) {
          first = probabilities[code] > probabilities[first] ? code : first;
        }
        double share = known.share(question.identity(), first);
        outcomes.add(
            new Calibrator.Outcome(
                Evidence.of(scorer, question, probabilities, first, share, tree),
                sample.share(first)));
      }
      return outcomes;
    }
  }
}
