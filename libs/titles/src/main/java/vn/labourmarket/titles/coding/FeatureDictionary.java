package vn.labourmarket.titles.coding;

import java.util.Arrays;
import vn.labourmarket.titles.text.Title;

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

  /** What stands beside a title; empty when nothing does. */
  SparseVector context(Title title, TitleQuestion question) {
    return question.hasContext()
        ? vector(TitleFeatures.ofContext(title, question))
        : SparseVector.EMPTY;
  }

  SparseVector vector(FeatureSet set) {
    int[] found = new int[set.size()];
    float[] values = new float[set.size()];
    int size = 0;
    double squares = 0;
    double all = 0;
    int neighbours = 0;
    for (int i = 0; i < set.size(); i++) {
      int place = places.get(set.feature(i));
      float strength = set.kind(i).strength();
      float value = strength * (place == LongIntMap.ABSENT ? unknown : rarity[place]);
      if (place != LongIntMap.ABSENT) {
        found[size] = place;
        values[size++] = value;
        squares += value * value;
        neighbours += set.kind(i) == FeatureKind.NEIGHBOURS ? 1 : 0;
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
    return new SparseVector(
        Arrays.copyOf(found, size), Arrays.copyOf(values, size), squares / all, neighbours);
  }
}
