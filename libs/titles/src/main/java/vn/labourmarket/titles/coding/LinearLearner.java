package vn.labourmarket.titles.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns one weight for each feature and code. Needs 4 bytes for each; not for two threads. */
final class LinearLearner {
  private static final int EPOCHS = 10;
  private static final long SEED = 20_261_122;

  /** Errors below this change nothing that matters and are most of all. */
  private static final float LEAST_ERROR = 3e-4f;

  /** Epochs after which a title of several codes is given to those that its words speak for. */
  private static final int EPOCHS_BEFORE_CHOOSING = 2;

  private static final float DOUBT = 1e-3f;

  private final CodeTree tree;
  private final int width;
  private final float[] weights;
  private final float[] squares;
  private final float[] errors;
  private final int[] touched;

  LinearLearner(CodeTree tree, int features) {
    this.tree = tree;
    width = tree.size();
    weights = new float[Math.multiplyExact(features, width)];
    squares = new float[features];
    errors = new float[width];
    touched = new int[width];
  }

  /** The weights of all codes for the first feature, then for the second, and so on. */
  float[] weights() {
    return weights;
  }

  /** Goes over all samples several times, each time in another order that is always the same. */
  void learn(List<Sample> samples, Runnable afterEpoch) {
    int[] order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int place : order) {
        step(samples.get(place), epoch >= EPOCHS_BEFORE_CHOOSING);
      }
      afterEpoch.run();
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void step(Sample sample, boolean choosing) {
    Arrays.fill(errors, 0);
    addScores(sample.asked().title());
    addScores(sample.asked().context());
    Softmax.of(errors);
    takeAnswer(sample, choosing);
    tree.shareErrors(errors);
    int count = 0;
    float sum = 0;
    for (int code = 0; code < width; code++) {
      if (Math.abs(errors[code]) > LEAST_ERROR) {
        touched[count++] = code;
        sum += errors[code] * errors[code];
      }
    }
    descend(sample.asked().title(), sample.weight(), sum, count);
    descend(sample.asked().context(), sample.weight(), sum, count);
  }

  private void addScores(SparseVector vector) {
    for (int i = 0; i < vector.places().length; i++) {
      int row = vector.places()[i] * width;
      float value = vector.values()[i];
      for (int code = 0; code < width; code++) {
        errors[code] += value * weights[row + code];
      }
    }
  }

  private void takeAnswer(Sample sample, boolean choosing) {
    int[] codes = sample.codes();
    if (!choosing || codes.length == 1) {
      for (int i = 0; i < codes.length; i++) {
        errors[codes[i]] -= sample.shares()[i];
      }
      return;
    }
    float all = 0;
    float[] chosen = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      chosen[i] = sample.shares()[i] * (errors[codes[i]] + DOUBT);
      all += chosen[i];
    }
    for (int i = 0; i < codes.length; i++) {
      errors[codes[i]] -= chosen[i] / all;
    }
  }

  private void descend(SparseVector vector, float weight, float sum, int count) {
    for (int i = 0; i < vector.places().length; i++) {
      int feature = vector.places()[i];
      float value = vector.values()[i] * weight;
      squares[feature] += sum * value * value;
      float step = value / (float) Math.sqrt(squares[feature] + 1e-3f);
      int row = feature * width;
      for (int j = 0; j < count; j++) {
        weights[row + touched[j]] -= step * errors[touched[j]];
      }
    }
  }
}
