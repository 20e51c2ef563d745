package vn.labourmarket.titles.coding;

/**
 * A feature as 64 bits (FNV-1a, ended by the finaliser of SplitMix64): of some hundred thousand
 * features two share a number with a probability of one in a billion, and no text has to be kept.
 */
final class FeatureHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private FeatureHash() {}

  static long of(char kind, String word) {
    return end(add(add(BASIS, kind), word));
  }

  static long of(char kind, String word, String next) {
    return end(add(add(add(add(BASIS, kind), word), ' '), next));
  }

  /** The characters from {@code from} inclusive to {@code to} exclusive. */
  static long of(char kind, String text, int from, int to) {
    long hash = add(BASIS, kind);
    for (int i = from; i < to; i++) {
      hash = add(hash, text.charAt(i));
    }
    return end(hash);
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = add(sum, text.charAt(i));
    }
    return sum;
  }

  private static long add(long hash, char character) {
    return (hash ^ character) * PRIME;
  }

  private static long end(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    long whole = mixed ^ (mixed >>> 31);
    return whole == 0 ? 1 : whole;
  }
}
