package vn.labourmarket.titles.coding;

import java.util.Arrays;

/** Counts in how many titles each feature is. Most features are in one title only. */
final class FeatureCounts {
  private static final FeatureKind[] KINDS = FeatureKind.values();
  private static final int KIND_BITS = 4;

  /** Number of titles, and the kind in the lowest bits. */
  private final LongIntMap counts = new LongIntMap(1 << 16);

  private int titles;

  void add(FeatureSet set) {
    titles++;
    for (int i = 0; i < set.size(); i++) {
      long feature = set.feature(i);
      int known = counts.get(feature);
      counts.put(
          feature,
          known == LongIntMap.ABSENT
              ? 1 << KIND_BITS | set.kind(i).ordinal()
              : known + (1 << KIND_BITS));
    }
  }

  /**
   * The features that enough titles have; where there are too many, more titles must have them.
   *
   * @param most how many features there may be
   */
  FeatureDictionary dictionary(int most) {
    long[] kept =
        Arrays.stream(counts.keys())
            .filter(it -> count(it) >= KINDS[counts.get(it) & (1 << KIND_BITS) - 1].fewest())
            .toArray();
    for (int fewest = 2; kept.length > most; fewest++) {
      int needed = fewest;
      kept = Arrays.stream(kept).filter(it -> count(it) >= needed).toArray();
    }
    float[] rarity = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      rarity[i] = (float) StrictMath.log((titles + 1.0) / count(kept[i]));
    }
    return FeatureDictionary.of(kept, rarity, (float) StrictMath.log(titles + 1.0));
  }

  private int count(long feature) {
    return counts.get(feature) >>> KIND_BITS;
  }
}
