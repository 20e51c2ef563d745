package vn.labourmarket.titles.search;

import java.util.Arrays;

/** How often one word follows another, by their numbers: an open table without objects. */
final class PairCounts {
  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int size;

  PairCounts() {
    Arrays.fill(keys, -1);
  }

  void add(int left, int right) {
    if (size * 2 > keys.length) {
      grow();
    }
    add(key(left, right), 1);
  }

  int count(int left, int right) {
    if (left < 0 || right < 0) {
      return 0;
    }
    int slot = slot(key(left, right));
    return keys[slot] < 0 ? 0 : counts[slot];
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }

  private void add(long key, int count) {
    int slot = slot(key);
    size += keys[slot] < 0 ? 1 : 0;
    keys[slot] = key;
    counts[slot] += count;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    Arrays.fill(keys, -1);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        add(oldKeys[i], oldCounts[i]);
      }
    }
  }
}
