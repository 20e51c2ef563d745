package vn.labourmarket.titles.coding;

import java.util.Arrays;

/** Features of one title, each once, in the order in which they were seen. */
final class FeatureSet {
  private static final FeatureKind[] KINDS = FeatureKind.values();

  private long[] features = new long[64];
  private byte[] kinds = new byte[64];

  /** Places plus one, by hash: twice as many slots as features. */
  private int[] table = new int[128];

  private int size;

  void add(FeatureKind kind, String word) {
    add(kind, FeatureHash.of(kind.mark(), word));
  }

  void add(FeatureKind kind, String word, String next) {
    add(kind, FeatureHash.of(kind.mark(), word, next));
  }

  void addPiece(String text, int from, int to) {
    add(FeatureKind.PIECE, FeatureHash.of(FeatureKind.PIECE.mark(), text, from, to));
  }

  private void add(FeatureKind kind, long feature) {
    int slot = slot(feature);
    if (table[slot] != 0) {
      return;
    }
    if (size == features.length) {
      grow();
      slot = slot(feature);
    }
    features[size] = feature;
    kinds[size] = (byte) kind.ordinal();
    size++;
    table[slot] = size;
  }

  /** Where the feature is in the table, or where it belongs. */
  private int slot(long feature) {
    int mask = table.length - 1;
    int slot = (int) feature & mask;
    while (table[slot] != 0 && features[table[slot] - 1] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    features = Arrays.copyOf(features, size * 2);
    kinds = Arrays.copyOf(kinds, size * 2);
    table = new int[table.length * 2];
    for (int i = 0; i < size; i++) {
      table[slot(features[i])] = i + 1;
    }
  }

  int size() {
    return size;
  }

  long feature(int place) {
    return features[place];
  }

  FeatureKind kind(int place) {
    return KINDS[kinds[place]];
  }
}
