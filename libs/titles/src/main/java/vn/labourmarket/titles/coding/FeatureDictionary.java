package vn.labourmarket.titles.coding;

import java.util.Arrays;
import java.util.List;

/** The features that titles have in common, and how telling each is. */
final class FeatureDictionary {
  private final LongIntMap places;
  private final long[] features;
  private final float[] rarity;

  /** A feature that no title has tells most. */
  private final float unknown;

  private FeatureDictionary(long[] features, float[] rarity, float unknown) {
    this.features = features;
    this.rarity = rarity;
    this.unknown = unknown;
    places = new LongIntMap(features.length);
    for (int i = 0; i < features.length; i++) {
      places.put(features[i], i);
    }
  }

  /** Counts in how many sets each feature is; seldom ones are left out. */
  static FeatureDictionary of(List<FeatureSet> sets) {
    LongIntMap counts = new LongIntMap(sets.size() * 4);
    LongIntMap fewest = new LongIntMap(sets.size() * 4);
    for (FeatureSet set : sets) {
      for (int i = 0; i < set.size(); i++) {
        long feature = set.feature(i);
        counts.put(feature, Math.max(counts.get(feature), 0) + 1);
        fewest.put(feature, set.kind(i).fewest());
      }
    }
    long[] kept =
        Arrays.stream(counts.keys()).filter(it -> counts.get(it) >= fewest.get(it)).toArray();
    float[] rarity = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      rarity[i] = (float) StrictMath.log((sets.size() + 1.0) / counts.get(kept[i]));
    }
    return new FeatureDictionary(kept, rarity, (float) StrictMath.log(sets.size() + 1.0));
  }

  static FeatureDictionary of(long[] features, float[] rarity, float unknown) {
    return new FeatureDictionary(features, rarity, unknown);
  }

  int size() {
    return features.length;
  }

  long[] features() {
    return features;
  }

  float[] rarity() {
    return rarity;
  }

  float unknown() {
    return unknown;
  }

  SparseVector vector(FeatureSet set) {
    int[] found = new int[set.size()];
    float[] values = new float[set.size()];
    int size = 0;
    double squares = 0;
    double all = 0;
    for (int i = 0; i < set.size(); i++) {
      int place = places.get(set.feature(i));
      float strength = set.kind(i).strength();
      float value = strength * (place == LongIntMap.ABSENT ? unknown : rarity[place]);
      if (place != LongIntMap.ABSENT) {
        found[size] = place;
        values[size++] = value;
        squares += value * value;
      }
      boolean counted = place != LongIntMap.ABSENT || set.kind(i).fewest() == 1;
      all += counted ? value * value : 0;
    }
    if (size == 0 || squares == 0) {
      return SparseVector.EMPTY;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < size; i++) {
      values[i] /= length;
    }
    return new SparseVector(Arrays.copyOf(found, size), Arrays.copyOf(values, size), squares / all);
  }
}
