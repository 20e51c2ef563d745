package vn.labourmarket.statistics.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Draws a stratified simple random sample that anybody with the seed can draw again.
 *
 * <p>Every unit has a permanent random number made of the seed and its identifier, and a stratum's
 * units with the lowest numbers are drawn. So the order of the register does not matter, a larger
 * sample holds the smaller one, and units that come or go leave the others' numbers alone. Source:
 * E. Ohlsson, Coordination of samples using permanent random numbers, in Business Survey Methods
 * (1995).
 */
public final class StratifiedDraw {
  private StratifiedDraw() {}

  private record Numbered(int unit, long number, String id) {}

  /**
   * Whether each unit is drawn.
   *
   * @param ids of the units, each once
   * @param strata stratum of each unit, from 0
   * @param sizes units to draw, one number per stratum
   * @throws IllegalArgumentException when a stratum has fewer units than are to be drawn, or an
   *     identifier comes twice
   */
  public static boolean[] drawn(List<String> ids, int[] strata, int[] sizes, long seed) {
    Checked.length(ids.size(), strata.length, "strata");
    Checked.groups(strata, sizes.length, "stratum");
    List<List<Numbered>> members = new ArrayList<>();
    for (int h = 0; h < sizes.length; h++) {
      members.add(new ArrayList<>());
    }
    MessageDigest digest = digest();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < strata.length; i++) {
      if (!seen.add(ids.get(i))) {
        throw new IllegalArgumentException("unit " + ids.get(i) + " comes twice");
      }
      members.get(strata[i]).add(new Numbered(i, number(digest, seed, ids.get(i)), ids.get(i)));
    }
    boolean[] drawn = new boolean[strata.length];
    for (int h = 0; h < sizes.length; h++) {
      List<Numbered> ordered = members.get(h);
      if (sizes[h] < 0 || sizes[h] > ordered.size()) {
        throw new IllegalArgumentException(
            sizes[h] + " of the " + ordered.size() + " units of stratum " + h);
      }
      ordered.sort(
          Comparator.comparing(Numbered::number, Long::compareUnsigned)
              .thenComparing(Numbered::id));
      for (int k = 0; k < ordered.size(); k++) {
        drawn[ordered.get(k).unit()] = k < sizes[h];
      }
    }
    return drawn;
  }

  private static long number(MessageDigest digest, long seed, String id) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
