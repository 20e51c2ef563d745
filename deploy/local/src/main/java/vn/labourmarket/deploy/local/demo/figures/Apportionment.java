package vn.labourmarket.deploy.local.demo.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a count into whole parts that add to it exactly (largest remainders). */
final class Apportionment {
  private Apportionment() {}

  static long[] split(long total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double[] exact = Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
    long[] parts = Arrays.stream(exact).mapToLong(part -> (long) Math.floor(part)).toArray();
    long missing = total - Arrays.stream(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> parts[i] - exact[i]))
        .limit(missing)
        .forEach(i -> parts[i]++);
    return parts;
  }
}
