package vn.labourmarket.titles.coding;

/**
 * Weights in one byte each, with a scale for each feature: a quarter of the memory, and answers
 * that differ in the third decimal.
 *
 * @param scales of the features
 * @param steps of all codes for the first feature, then for the second, and so on
 */
record PackedWeights(int width, float[] scales, byte[] steps) {
  static PackedWeights of(float[] weights, int width) {
    int features = weights.length / width;
    float[] scales = new float[features];
    byte[] steps = new byte[weights.length];
    for (int feature = 0; feature < features; feature++) {
      int row = feature * width;
      float greatest = 0;
      for (int code = 0; code < width; code++) {
        greatest = Math.max(greatest, Math.abs(weights[row + code]));
      }
      if (greatest > 0) {
        scales[feature] = greatest / Byte.MAX_VALUE;
        for (int code = 0; code < width; code++) {
          steps[row + code] = (byte) Math.round(weights[row + code] / scales[feature]);
        }
      }
    }
    return new PackedWeights(width, scales, steps);
  }

  /** Adds a vector's scores of all codes, times a factor. */
  void addScores(SparseVector vector, float factor, float[] scores) {
    for (int i = 0; i < vector.places().length; i++) {
      int feature = vector.places()[i];
      float value = vector.values()[i] * scales[feature] * factor;
      int row = feature * width;
      for (int code = 0; code < width; code++) {
        scores[code] += value * steps[row + code];
      }
    }
  }
}
