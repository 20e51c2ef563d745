package vn.labourmarket.deploy.local.demo.figures;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend on what they are for alone, so that no order of work changes them. */
final class Draw {
  private static final long SEED = 2021_03_31L;

  private final SplittableRandom random;

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  static Draw of(Object... purpose) {
    long seed = SEED;
    for (Object part : purpose) {
      for (char letter : part.toString().toCharArray()) {
        seed = seed * 0x5DEECE66DL + letter;
      }
      seed = seed * 31 + 7;
    }
    return new Draw(new SplittableRandom(seed));
  }

  /** At least {@code low}, less than {@code high}. */
  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** Both ends included. */
  int whole(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A share of a count, rounded. */
  long shareOf(long count, double low, double high) {
    return shareOf(count, low, high, 1);
  }

  /** A share of a count, rounded; the bounds are factors of the usual share. */
  long shareOf(long count, double low, double high, double usual) {
    return Math.round(count * usual * between(low, high));
  }
}
