package vn.labourmarket.titles.coding;

import java.util.List;
import java.util.TreeMap;

/** The code that most holders of a title have, for every title that was learned. */
final class KnownTitles {
  private final LongIntMap places;
  private final long[] identities;
  private final short[] codes;
  private final float[] shares;

  private KnownTitles(long[] identities, short[] codes, float[] shares) {
    this.identities = identities;
    this.codes = codes;
    this.shares = shares;
    places = new LongIntMap(identities.length);
    for (int i = 0; i < identities.length; i++) {
      places.put(identities[i], i);
    }
  }

  static KnownTitles of(List<Sample> samples) {
    TreeMap<Long, TreeMap<Integer, Double>> weights = new TreeMap<>();
    for (Sample sample : samples) {
      TreeMap<Integer, Double> of =
          weights.computeIfAbsent(sample.asked().identity(), it -> new TreeMap<>());
      for (int i = 0; i < sample.codes().length; i++) {
        of.merge(sample.codes()[i], (double) sample.weight() * sample.shares()[i], Double::sum);
      }
    }
    long[] identities = new long[weights.size()];
    short[] codes = new short[identities.length];
    float[] shares = new float[identities.length];
    int place = 0;
    for (var title : weights.entrySet()) {
      double all = 0;
      double most = 0;
      for (var code : title.getValue().entrySet()) {
        all += code.getValue();
        if (code.getValue() > most) {
          most = code.getValue();
          codes[place] = code.getKey().shortValue();
        }
      }
      identities[place] = title.getKey();
      shares[place++] = (float) (most / all);
    }
    return new KnownTitles(identities, codes, shares);
  }

  static KnownTitles of(long[] identities, short[] codes, float[] shares) {
    return new KnownTitles(identities, codes, shares);
  }

  /** The share of a title's holders that have a code; negative for a title that is not known. */
  double share(long identity, int code) {
    int place = places.get(identity);
    if (place == LongIntMap.ABSENT) {
      return -1;
    }
    return codes[place] == code ? shares[place] : 0;
  }

  long[] identities() {
    return identities;
  }

  short[] codes() {
    return codes;
  }

  float[] shares() {
    return shares;
  }
}
